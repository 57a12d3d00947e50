package mathesar.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** Driver settings of a {@link Target}. Only what is named here reaches the driver: no part of a person's input becomes a driver option. */
final class Drivers {
    private static final Map<String, String> CERTIFICATES = new ConcurrentHashMap<>();
    private static final int CONNECT_SECONDS = 8;

    private Drivers() {}

    static PGSimpleDataSource source(Target target, Limits limits) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {address(target)});
        source.setPortNumbers(new int[] {target.effectivePort()});
        source.setDatabaseName(target.database());
        source.setUser(target.role());
        if (target.password() != null) {
            source.setPassword(target.password());
        }
        source.setApplicationName("Mathesar");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        // Values travel as PostgreSQL prints them; the settings that change its print are pinned.
        source.setBinaryTransfer(false);
        source.setOptions("-c IntervalStyle=postgres -c bytea_output=hex -c statement_timeout="
                + limits.statement().toMillis() + " -c lock_timeout="
                + limits.lock().toMillis() + " -c idle_in_transaction_session_timeout=300000");
        source.setSslMode(target.sslMode());
        if (target.rootCertificate() != null) {
            source.setSslRootCert(CERTIFICATES.computeIfAbsent(target.rootCertificate(), Drivers::store));
        } else if (target.sslMode().startsWith("verify-")) {
            // The public authorities that Java knows; the driver would look for a file in the server's home folder.
            source.setSslfactory(DefaultJavaSSLFactory.class.getName());
        }
        return source;
    }

    private static String address(Target target) {
        if (target.host().startsWith("/")) {
            throw new IllegalArgumentException(
                    "Connections through a Unix socket folder are not possible; name a host");
        }
        return target.host();
    }

    /** A connection outside any pool. */
    static Connection connect(Target target, Limits limits) throws SQLException {
        Connection connection = source(target, limits).getConnection();
        try {
            Session.run(connection, SearchPath.PIN);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static String store(String pem) {
        try {
            Path file = Files.createTempFile("mathesar-ca-", ".pem");
            file.toFile().deleteOnExit();
            Files.writeString(file, pem, StandardCharsets.US_ASCII);
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
