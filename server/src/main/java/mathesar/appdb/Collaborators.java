package mathesar.appdb;

import java.util.List;
import java.util.Optional;
import mathesar.errors.ApiError;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Sql;

/** Which person works on which database as which stored role. */
public final class Collaborators {
    private static final Sql SELECT = Sql.of(
            "SELECT c.id, c.user_id, c.database_id, c.configured_role_id, u.username, u.is_superuser, u.email,"
                    + " u.full_name, u.display_language FROM mathesar.collaborators c JOIN mathesar.users u ON u.id = c.user_id");

    private Collaborators() {}

    public static List<Collaborator> list(Session s, long databaseId) {
        return s.list(Sql.of("{} WHERE c.database_id = {} ORDER BY c.id", SELECT, databaseId), Collaborators::read);
    }

    /** @throws mathesar.errors.AppException DoesNotExist */
    public static Collaborator get(Session s, long id) {
        return s.find(Sql.of("{} WHERE c.id = {}", SELECT, id), Collaborators::read)
                .orElseThrow(() -> ApiError.NOT_FOUND.error("UserDatabaseRoleMap matching query does not exist"));
    }

    public static Optional<Collaborator> find(Session s, long userId, long databaseId) {
        return s.find(
                Sql.of("{} WHERE c.user_id = {} AND c.database_id = {}", SELECT, userId, databaseId),
                Collaborators::read);
    }

    /** @throws mathesar.errors.AppException if one exists, or the role belongs to another server than the database */
    public static Collaborator add(Session s, long userId, long databaseId, long configuredRoleId) {
        long id = s.get(
                Sql.of(
                        "INSERT INTO mathesar.collaborators (user_id, database_id, configured_role_id, server_id)"
                                + " SELECT {}, d.id, {}, d.server_id FROM mathesar.databases d WHERE d.id = {} RETURNING id",
                        userId,
                        configuredRoleId,
                        databaseId),
                row -> row.number(1));
        return get(s, id);
    }

    /** What the groups of a provider gave somebody. */
    public static List<Collaborator> listFrom(Session s, long userId, String provider) {
        return s.list(
                Sql.of("{} WHERE c.user_id = {} AND c.from_provider = {} ORDER BY c.id", SELECT, userId, provider),
                Collaborators::read);
    }

    /** Notes that the groups of a provider gave it, and may take it away again. */
    public static void setFrom(Session s, long id, String provider) {
        s.execute(Sql.of("UPDATE mathesar.collaborators SET from_provider = {} WHERE id = {}", provider, id));
    }

    /** By hand: what a group gave is no longer the group's. */
    public static void setRole(Session s, long id, long configuredRoleId) {
        s.execute(Sql.of(
                "UPDATE mathesar.collaborators SET configured_role_id = {}, from_provider = NULL, updated_at = now() WHERE id = {}",
                configuredRoleId,
                id));
    }

    public static void delete(Session s, long id) {
        s.execute(Sql.of("DELETE FROM mathesar.collaborators WHERE id = {}", id));
    }

    private static Collaborator read(Row row) {
        UserInfo user =
                new UserInfo(row.number(2), row.text(5), row.bool(6), row.text(7), row.findText(8), row.text(9));
        return new Collaborator(row.number(1), row.number(2), row.number(3), row.number(4), user);
    }
}
