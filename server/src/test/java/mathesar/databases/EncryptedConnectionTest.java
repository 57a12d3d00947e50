package mathesar.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import mathesar.postgres.Mode;
import mathesar.postgres.Pools;
import mathesar.postgres.Target;
import mathesar.rpc.Caller;
import mathesar.sql.Sql;
import mathesar.testing.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The TLS modes, against a server whose certificate, for {@code localhost}, is signed by nobody but itself. */
class EncryptedConnectionTest {
    private static final Pools POOLS = TestPostgres.pools();
    private static final Target SERVER = TestPostgres.freshDatabase();
    private static String certificate = "";

    @BeforeAll
    static void encrypt(@TempDir Path folder) throws Exception {
        KeyStore made = keyStore(folder.resolve("keys.p12"));
        certificate = pem("CERTIFICATE", made.getCertificate("server").getEncoded());
        Key key = made.getKey("server", "changeit".toCharArray());
        String folderOfServer =
                POOLS.transact(SERVER, Mode.READ, s -> s.get(Sql.of("SHOW data_directory"), row -> row.text(1)));
        Path cluster = Path.of(folderOfServer);
        place(cluster, "server.crt", certificate);
        place(cluster, "server.key", pem("PRIVATE KEY", key.getEncoded()));
        setSsl(Sql.of("ALTER SYSTEM SET ssl = on"));
    }

    @AfterAll
    static void plainAgain() {
        setSsl(Sql.of("ALTER SYSTEM RESET ssl"));
    }

    private static void setSsl(Sql statement) {
        POOLS.runAlone(SERVER, statement);
        POOLS.runAlone(SERVER, Sql.of("SELECT pg_reload_conf()"));
    }

    private static KeyStore keyStore(Path file) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-ext",
                        "bc=ca:true",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, "changeit".toCharArray());
        }
        return store;
    }

    private static String pem(String title, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("-----BEGIN " + title + "-----\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(content));
        out.writeBytes(("\n-----END " + title + "-----\n").getBytes(StandardCharsets.US_ASCII));
        return out.toString(StandardCharsets.US_ASCII);
    }

    /** PostgreSQL wants its key owned by itself and closed to others (manual, 19.9.1). */
    private static void place(Path cluster, String name, String content) throws Exception {
        Path file = cluster.resolve(name);
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.setOwner(file, Files.getOwner(cluster));
    }

    private static TestConnection.Report test(String host, String mode, @Nullable String authority) {
        Caller admin = new Caller(1L, "admin", true, null, "http://localhost");
        return new TestConnection(POOLS)
                .call(
                        admin,
                        new TestConnection.Params(
                                host,
                                SERVER.effectivePort(),
                                SERVER.database(),
                                SERVER.role(),
                                SERVER.password(),
                                mode,
                                authority));
    }

    private static List<String> codes(TestConnection.Report report) {
        return report.problems().stream().map(ConnectionProblem::code).toList();
    }

    @Test
    void theOwnAuthorityAndTheRightNameAreEnoughForEachMode() {
        for (String mode : List.of("require", "verify-ca", "verify-full")) {
            assertThat(test("localhost", mode, certificate).ok()).as(mode).isTrue();
        }
    }

    @Test
    void anotherNameThanTheCertificatesIsToldAsSuch() {
        assertThat(codes(test("127.0.0.1", "verify-full", certificate))).containsExactly("wrong_host");
        assertThat(test("127.0.0.1", "verify-ca", certificate).ok()).isTrue();
    }

    @Test
    void aCertificateOfNoPublicAuthorityIsNotTrustedByItself() {
        assertThat(codes(test("localhost", "verify-ca", null))).containsExactly("tls");
        assertThat(codes(test("localhost", "verify-full", null))).containsExactly("tls");
        assertThat(test("localhost", "require", null).ok()).isTrue();
    }
}
