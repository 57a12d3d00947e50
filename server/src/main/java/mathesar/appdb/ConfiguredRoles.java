package mathesar.appdb;

import java.util.List;
import java.util.Optional;
import mathesar.errors.ApiError;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The stored roles. Passwords come and go sealed. */
public final class ConfiguredRoles {
    private static final Sql COLUMNS = Sql.of("r.id, r.name, r.server_id");

    private ConfiguredRoles() {}

    /** Those of a server, if it has the database; else none. */
    public static List<ConfiguredRole> list(Session s, long databaseId, long serverId) {
        return s.list(
                Sql.of(
                        "SELECT {} FROM mathesar.configured_roles r JOIN mathesar.databases d ON d.server_id = r.server_id"
                                + " WHERE d.id = {} AND r.server_id = {} ORDER BY r.id",
                        COLUMNS,
                        databaseId,
                        serverId),
                ConfiguredRoles::read);
    }

    /** @throws mathesar.errors.AppException DoesNotExist */
    public static ConfiguredRole get(Session s, long id) {
        return s.find(
                        Sql.of("SELECT {} FROM mathesar.configured_roles r WHERE r.id = {}", COLUMNS, id),
                        ConfiguredRoles::read)
                .orElseThrow(() -> ApiError.NOT_FOUND.error("ConfiguredRole matching query does not exist"));
    }

    public static Optional<ConfiguredRole> find(Session s, long serverId, String name) {
        return s.find(
                Sql.of(
                        "SELECT {} FROM mathesar.configured_roles r WHERE r.server_id = {} AND r.name = {}",
                        COLUMNS,
                        serverId,
                        name),
                ConfiguredRoles::read);
    }

    /** The sealed password. */
    public static byte @Nullable [] sealedPassword(Session s, long id) {
        return s.get(
                Sql.of("SELECT password FROM mathesar.configured_roles WHERE id = {}", id), row -> row.findBytes(1));
    }

    public static ConfiguredRole add(Session s, String name, long serverId, byte @Nullable [] sealedPassword) {
        return s.get(
                Sql.of(
                        "INSERT INTO mathesar.configured_roles AS r (name, server_id, password) VALUES ({}, {}, {}::bytea) RETURNING {}",
                        name,
                        serverId,
                        sealedPassword,
                        COLUMNS),
                ConfiguredRoles::read);
    }

    public static void setPassword(Session s, long id, byte @Nullable [] sealedPassword) {
        s.execute(Sql.of(
                "UPDATE mathesar.configured_roles SET password = {}::bytea, updated_at = now() WHERE id = {}",
                sealedPassword,
                id));
    }

    public static void delete(Session s, long id) {
        s.execute(Sql.of("DELETE FROM mathesar.configured_roles WHERE id = {}", id));
    }

    private static ConfiguredRole read(Row row) {
        return new ConfiguredRole(row.number(1), row.text(2), row.number(3));
    }
}
