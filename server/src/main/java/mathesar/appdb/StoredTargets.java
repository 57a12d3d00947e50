package mathesar.appdb;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.postgres.Target;
import mathesar.sql.Sql;

/**
 * Finds where a person's calls on a database go. Answers are kept for a few seconds and until the next write to the application's
 * records, so that a removed right ends within {@link #FRESH_NANOS} even if another process removed it.
 */
public final class StoredTargets {
    private static final long FRESH_NANOS = 3_000_000_000L;
    private static final Sql SELECT =
            Sql.of("SELECT s.host, s.port, d.name, r.name, r.password, s.sslmode, s.root_certificate"
                    + " FROM mathesar.databases d JOIN mathesar.servers s ON s.id = d.server_id");

    private final AppDatabase records;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    private record Key(long user, long database) {}

    private record Kept(Optional<Target> target, long version, long at) {}

    public StoredTargets(AppDatabase records) {
        this.records = records;
    }

    /** The target of a user for a database, if a role is mapped. */
    public Optional<Target> find(long userId, long databaseId) {
        Key key = new Key(userId, databaseId);
        Kept known = kept.get(key);
        long version = records.version();
        if (known != null && known.version == version && System.nanoTime() - known.at < FRESH_NANOS) {
            return known.target;
        }
        Optional<Target> target = records.read(s -> s.find(
                Sql.of(
                        "{} JOIN mathesar.collaborators c ON c.database_id = d.id JOIN mathesar.configured_roles r ON r.id = c.configured_role_id"
                                + " WHERE c.user_id = {} AND d.id = {}",
                        SELECT,
                        userId,
                        databaseId),
                this::target));
        kept.put(key, new Kept(target, version, System.nanoTime()));
        return target;
    }

    /**
     * The target of a user for a database.
     *
     * @throws AppException NoConnectionAvailable without a mapped role; DoesNotExist if an administrator names an unknown database
     */
    public Target get(long userId, boolean administrator, long databaseId) {
        return find(userId, databaseId).orElseThrow(() -> missing(administrator, databaseId));
    }

    private AppException missing(boolean administrator, long databaseId) {
        boolean unknown = administrator
                && records.read(s -> Databases.find(s, databaseId)).isEmpty();
        return unknown
                ? ApiError.NOT_FOUND.error("Database matching query does not exist")
                : ApiError.NO_CONNECTION.error("You have no role for this database");
    }

    /**
     * The target of a stored role.
     *
     * @throws AppException NoConnectionAvailable if it does not belong to the server of the database
     */
    public Target ofRole(long databaseId, long configuredRoleId) {
        return records.read(s -> s.find(
                        Sql.of(
                                "{} JOIN mathesar.configured_roles r ON r.server_id = s.id WHERE d.id = {} AND r.id = {}",
                                SELECT,
                                databaseId,
                                configuredRoleId),
                        this::target))
                .orElseThrow(() -> ApiError.NO_CONNECTION.error("The role is not stored for this database"));
    }

    /** Targets of all stored roles of the database's server, those of collaborators first. */
    public java.util.List<Target> ofDatabase(Session s, long databaseId) {
        return s.list(
                Sql.of(
                        "{} JOIN mathesar.configured_roles r ON r.server_id = s.id WHERE d.id = {} ORDER BY r.id",
                        SELECT,
                        databaseId),
                this::target);
    }

    private Target target(Row row) {
        String password = records.secrets().open(row.findBytes(5));
        return new Target(
                row.text(1), row.findInteger(2), row.text(3), row.text(4), password, row.text(6), row.findText(7));
    }
}
