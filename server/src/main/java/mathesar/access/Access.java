package mathesar.access;

import java.util.function.Function;
import mathesar.appdb.StoredTargets;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.postgres.Mode;
import mathesar.postgres.Pools;
import mathesar.postgres.Session;
import mathesar.postgres.Target;
import mathesar.rpc.Caller;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The way to a user database: on a connection logged in as the role mapped to the caller, never by SET ROLE. */
public final class Access {
    private final Pools pools;
    private final StoredTargets targets;
    private final LiveWork live = new LiveWork();

    public Access(Pools pools, StoredTargets targets) {
        this.pools = pools;
        this.targets = targets;
    }

    /** Runs the work in one read-only transaction. */
    public <T extends @Nullable Object> T read(Caller caller, long databaseId, Function<Session, T> work) {
        return pools.transact(target(caller, databaseId), Mode.READ, s -> during(caller, s, work));
    }

    /** Runs the work in one transaction, committed when the work returns. */
    public <T extends @Nullable Object> T write(Caller caller, long databaseId, Function<Session, T> work) {
        return pools.transact(target(caller, databaseId, Mode.WRITE), Mode.WRITE, s -> during(caller, s, work));
    }

    private <T extends @Nullable Object> T during(Caller caller, Session session, Function<Session, T> work) {
        return live.during(caller, session::cancel, () -> work.apply(session));
    }

    /**
     * Runs one statement that cannot stand in a transaction, on a connection of its own; the time limit of every statement holds for it too.
     *
     * @throws AppException what PostgreSQL says
     */
    public void alone(Caller caller, long databaseId, Sql statement) {
        pools.runAlone(target(caller, databaseId, Mode.WRITE), statement);
    }

    /** As the stored role with this id, whoever calls: for public forms, which run as the role chosen for them. */
    public <T extends @Nullable Object> T asRole(
            long databaseId, long configuredRoleId, Mode mode, Function<Session, T> work) {
        return pools.transact(targets.ofRole(databaseId, configuredRoleId), mode, work);
    }

    /** An open session, for work that outlives a method, such as a streamed download. */
    public Session open(Caller caller, long databaseId, Mode mode) {
        Session session = pools.open(target(caller, databaseId, mode), mode);
        LiveWork.Work work = live.begin(caller.user(), session::cancel);
        session.whenClosed(() -> live.end(work));
        return session;
    }

    /**
     * Where a call of this caller goes.
     *
     * @throws AppException NoConnectionAvailable if the caller has no role for the database, DoesNotExist if an administrator names an unknown one
     */
    public Target target(Caller caller, long databaseId) {
        if (!caller.reaches(databaseId)) {
            throw ApiError.NO_CONNECTION.error("This token is not for this database");
        }
        return targets.get(caller.user(), caller.administrator(), databaseId);
    }

    private Target target(Caller caller, long databaseId, Mode mode) {
        if (mode == Mode.WRITE && caller.readsOnly()) {
            throw ApiError.NOT_ALLOWED.error("This token may only read");
        }
        return target(caller, databaseId);
    }

    /** Whether a role is mapped to the caller for the database. */
    public boolean collaborates(Caller caller, long databaseId) {
        return caller.reaches(databaseId)
                && targets.find(caller.user(), databaseId).isPresent();
    }

    /** What people's calls are doing. */
    public LiveWork live() {
        return live;
    }

    public Pools pools() {
        return pools;
    }
}
