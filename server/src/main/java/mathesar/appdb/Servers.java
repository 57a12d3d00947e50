package mathesar.appdb;

import java.util.List;
import java.util.Optional;
import mathesar.errors.ApiError;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The known servers. */
public final class Servers {
    private static final Sql COLUMNS = Sql.of("s.id, s.host, s.port, s.sslmode, s.root_certificate");

    private Servers() {}

    public static List<Server> list(Session s) {
        return s.list(Sql.of("SELECT {} FROM mathesar.servers s ORDER BY s.id", COLUMNS), Servers::read);
    }

    /** Those having a database on which the user collaborates. */
    public static List<Server> listOf(Session s, long userId) {
        return s.list(
                Sql.of(
                        "SELECT {} FROM mathesar.servers s WHERE s.id IN"
                                + " (SELECT server_id FROM mathesar.collaborators WHERE user_id = {}) ORDER BY s.id",
                        COLUMNS,
                        userId),
                Servers::read);
    }

    /** @throws mathesar.errors.AppException DoesNotExist */
    public static Server get(Session s, long id) {
        return s.find(Sql.of("SELECT {} FROM mathesar.servers s WHERE s.id = {}", COLUMNS, id), Servers::read)
                .orElseThrow(() -> ApiError.NOT_FOUND.error("Server matching query does not exist"));
    }

    public static Optional<Server> find(Session s, String host, @Nullable Integer port) {
        return s.find(
                Sql.of(
                        "SELECT {} FROM mathesar.servers s WHERE s.host = {} AND s.port IS NOT DISTINCT FROM {}::int",
                        COLUMNS,
                        host,
                        port),
                Servers::read);
    }

    public static Server add(
            Session s, String host, @Nullable Integer port, String sslMode, @Nullable String rootCertificate) {
        return s.get(
                Sql.of(
                        "INSERT INTO mathesar.servers AS s (host, port, sslmode, root_certificate) VALUES ({}, {}::int, {}, {}::text) RETURNING {}",
                        host,
                        port,
                        sslMode,
                        rootCertificate,
                        COLUMNS),
                Servers::read);
    }

    public static void update(Session s, Server server) {
        s.execute(Sql.of(
                "UPDATE mathesar.servers SET host = {}, port = {}::int, sslmode = {}, root_certificate = {}::text, updated_at = now() WHERE id = {}",
                server.host(),
                server.port(),
                server.sslMode(),
                server.rootCertificate(),
                server.id()));
    }

    public static void delete(Session s, long id) {
        s.execute(Sql.of("DELETE FROM mathesar.servers WHERE id = {}", id));
    }

    private static Server read(Row row) {
        return new Server(row.number(1), row.text(2), row.findInteger(3), row.text(4), row.findText(5));
    }
}
