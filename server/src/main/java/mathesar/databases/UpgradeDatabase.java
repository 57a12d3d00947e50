package mathesar.databases;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Database;
import mathesar.appdb.Databases;
import mathesar.appdb.Server;
import mathesar.appdb.Servers;
import mathesar.appdb.StoredTargets;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.postgres.Mode;
import mathesar.postgres.Pools;
import mathesar.postgres.Session;
import mathesar.postgres.Target;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code databases.upgrade_sql}: there is nothing to install; checks that the database can be reached and stamps the version. */
record UpgradeDatabase(AppDatabase records, Pools pools, StoredTargets targets, String version)
        implements RpcMethod<UpgradeDatabase.Params, Void> {
    record Params(
            long databaseId,
            @Nullable String username,
            @Nullable String password) {}

    @Override
    public String name() {
        return "databases.upgrade_sql";
    }

    @Override
    public boolean noteworthy() {
        return false;
    }

    @Override
    public Guard guard() {
        return Guard.ADMINISTRATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public boolean strict() {
        return true;
    }

    @Override
    public @Nullable Void call(Caller caller, Params params) {
        List<Target> candidates = records.read(s -> candidates(s, params));
        firstWorking(candidates);
        records.write(s -> {
            Databases.setVersion(s, params.databaseId(), version);
            return version;
        });
        return null;
    }

    private List<Target> candidates(Session s, Params params) {
        Database database = Databases.get(s, params.databaseId());
        if (params.username() == null) {
            return targets.ofDatabase(s, database.id());
        }
        Server server = Servers.get(s, database.serverId());
        return List.of(new Target(
                server.host(),
                server.port(),
                database.name(),
                params.username(),
                params.password(),
                server.sslMode(),
                server.rootCertificate()));
    }

    private void firstWorking(List<Target> candidates) {
        AppException last = ApiError.NO_CONNECTION.error("No role is stored for this database");
        for (Target target : candidates) {
            try (Session session = pools.openAlone(target, Mode.READ)) {
                session.rollback();
                return;
            } catch (AppException e) {
                last = e;
            }
        }
        throw last;
    }
}
