package mathesar.databases;

import mathesar.access.Access;
import mathesar.catalog.Database;
import mathesar.catalog.Databases;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code databases.get}: the connected database as PostgreSQL describes it. */
record GetDatabase(Access access) implements RpcMethod<GetDatabase.Params, Database> {
    record Params(long databaseId) {}

    @Override
    public String name() {
        return "databases.get";
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
    public Database call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), Databases::current);
    }
}
