package mathesar.databases;

import java.util.List;
import java.util.Optional;
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

/**
 * {@code databases.configured.disconnect}: removes helper schemas that an earlier version left in the database (never what a
 * person's objects use), then forgets the database with all that is recorded of it.
 */
record DisconnectDatabase(AppDatabase records, Pools pools, StoredTargets targets)
        implements RpcMethod<DisconnectDatabase.Params, DisconnectDatabase.Result> {
    private static final List<String> HELPERS = List.of("msar", "__msar", "mathesar_types");

    record Params(
            long databaseId,
            @Nullable List<String> schemasToRemove,
            @Nullable Boolean strict,
            @Nullable String roleName,
            @Nullable String password,
            @Nullable Boolean disconnectDbServer) {
        List<String> schemas() {
            return schemasToRemove == null
                    ? HELPERS
                    : schemasToRemove.stream().filter(HELPERS::contains).toList();
        }
    }

    /** @param sqlCleaned false when the database could not be reached, so that nothing was removed in it */
    record Result(boolean sqlCleaned) {}

    @Override
    public String name() {
        return "databases.configured.disconnect";
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
    public Result call(Caller caller, Params params) {
        Database database = records.read(s -> Databases.get(s, params.databaseId()));
        Server server = records.read(s -> Servers.get(s, database.serverId()));
        boolean cleaned = clean(params, database, server);
        records.write(s -> {
            Databases.delete(s, database.id());
            if (Boolean.TRUE.equals(params.disconnectDbServer())
                    && Databases.list(s, server.id()).isEmpty()) {
                Servers.delete(s, server.id());
            }
            return database;
        });
        pools.forgetIf(t -> t.database().equals(database.name()) && t.host().equals(server.host()));
        return new Result(cleaned);
    }

    private boolean clean(Params params, Database database, Server server) {
        if (params.roleName() != null && params.password() != null) {
            Target given = new Target(
                    server.host(),
                    server.port(),
                    database.name(),
                    params.roleName(),
                    params.password(),
                    server.sslMode(),
                    server.rootCertificate());
            try (Session session = pools.openAlone(given, Mode.WRITE)) {
                return drop(session, params);
            }
        }
        List<Target> stored = records.read(s -> targets.ofDatabase(s, database.id()));
        return cleanAsStored(params, stored);
    }

    private boolean cleanAsStored(Params params, List<Target> stored) {
        for (Target target : stored) {
            Optional<Session> open = tryOpen(target);
            if (open.isPresent()) {
                try (Session session = open.get()) {
                    return dropAsOwner(session, params, stored);
                }
            }
        }
        return false;
    }

    private boolean dropAsOwner(Session session, Params params, List<Target> stored) {
        Optional<String> owner = HelperSchemas.owner(session, params.schemas());
        if (owner.isEmpty() || HelperSchemas.mayActAs(session, owner.get())) {
            return drop(session, params);
        }
        Target target = stored.stream()
                .filter(t -> t.role().equals(owner.get()))
                .findFirst()
                .orElseThrow(() -> ApiError.NO_ADMIN_CONNECTION.error(
                        "Role " + owner.get() + " owns the helper schemas; its password is not stored"));
        try (Session asOwner = pools.openAlone(target, Mode.WRITE)) {
            return drop(asOwner, params);
        }
    }

    private static boolean drop(Session session, Params params) {
        HelperSchemas.drop(session, params.schemas(), !Boolean.FALSE.equals(params.strict()));
        session.commit();
        return true;
    }

    private Optional<Session> tryOpen(Target target) {
        try {
            return Optional.of(pools.openAlone(target, Mode.WRITE));
        } catch (AppException e) {
            return Optional.empty();
        }
    }
}
