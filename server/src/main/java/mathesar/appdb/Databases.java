package mathesar.appdb;

import java.util.List;
import java.util.Optional;
import mathesar.errors.ApiError;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The connected databases. */
public final class Databases {
    private static final Sql COLUMNS = Sql.of("d.id, d.name, d.server_id, d.last_confirmed_sql_version, d.nickname");

    private Databases() {}

    /** @param serverId null for those of all servers */
    public static List<Database> list(Session s, @Nullable Long serverId) {
        return s.list(
                Sql.of(
                        "SELECT {} FROM mathesar.databases d WHERE {}::bigint IS NULL OR d.server_id = {}::bigint ORDER BY d.id",
                        COLUMNS,
                        serverId,
                        serverId),
                Databases::read);
    }

    /** Those on which the user collaborates. */
    public static List<Database> listOf(Session s, long userId, @Nullable Long serverId) {
        return s.list(
                Sql.of(
                        "SELECT {} FROM mathesar.databases d JOIN mathesar.collaborators c ON c.database_id = d.id"
                                + " WHERE c.user_id = {} AND ({}::bigint IS NULL OR d.server_id = {}::bigint) ORDER BY d.id",
                        COLUMNS,
                        userId,
                        serverId,
                        serverId),
                Databases::read);
    }

    public static Optional<Database> find(Session s, long id) {
        return s.find(Sql.of("SELECT {} FROM mathesar.databases d WHERE d.id = {}", COLUMNS, id), Databases::read);
    }

    public static Optional<Database> find(Session s, long serverId, String name) {
        return s.find(
                Sql.of(
                        "SELECT {} FROM mathesar.databases d WHERE d.server_id = {} AND d.name = {}",
                        COLUMNS,
                        serverId,
                        name),
                Databases::read);
    }

    /** @throws mathesar.errors.AppException DoesNotExist */
    public static Database get(Session s, long id) {
        return find(s, id).orElseThrow(() -> ApiError.NOT_FOUND.error("Database matching query does not exist"));
    }

    public static Database add(Session s, String name, long serverId, @Nullable String nickname, String version) {
        return s.get(
                Sql.of(
                        "INSERT INTO mathesar.databases AS d (name, server_id, nickname, last_confirmed_sql_version) VALUES ({}, {}, {}::text, {}) RETURNING {}",
                        name,
                        serverId,
                        nickname,
                        version,
                        COLUMNS),
                Databases::read);
    }

    public static void update(Session s, long id, String name, @Nullable String nickname) {
        s.execute(Sql.of(
                "UPDATE mathesar.databases SET name = {}, nickname = {}::text, updated_at = now() WHERE id = {}",
                name,
                nickname,
                id));
    }

    public static void setVersion(Session s, long id, String version) {
        s.execute(Sql.of(
                "UPDATE mathesar.databases SET last_confirmed_sql_version = {}, updated_at = now() WHERE id = {}",
                version,
                id));
    }

    public static void delete(Session s, long id) {
        s.execute(Sql.of("DELETE FROM mathesar.databases WHERE id = {}", id));
    }

    private static Database read(Row row) {
        return new Database(row.number(1), row.text(2), row.number(3), row.text(4), false, row.findText(5));
    }
}
