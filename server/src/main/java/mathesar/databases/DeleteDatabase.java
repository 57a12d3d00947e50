package mathesar.databases;

import mathesar.access.Access;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Target;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** {@code databases.delete}: drops a database of the server through the connection to another one. The application's records stay. */
record DeleteDatabase(Access access) implements RpcMethod<DeleteDatabase.Params, Void> {
    record Params(long databaseOid, long databaseId) {}

    @Override
    public String name() {
        return "databases.delete";
    }

    @Override
    public Guard guard() {
        return Guard.COLLABORATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public @Nullable Void call(Caller caller, Params params) {
        Target target = access.target(caller, params.databaseId());
        String name = access.read(
                caller,
                params.databaseId(),
                s -> s.find(
                                Sql.of("SELECT datname FROM pg_database WHERE oid = {}::oid", params.databaseOid()),
                                row -> row.text(1))
                        .orElseThrow(() -> PostgresCondition.of("42704")
                                .error("database with oid " + params.databaseOid() + " does not exist")));
        if (!name.equals(target.database())) {
            access.pools().forget(target.host(), target.effectivePort(), name);
        }
        access.pools().runAlone(target, Sql.of("DROP DATABASE {}", Identifier.of(name)));
        return null;
    }
}
