package mathesar.tables;

import mathesar.access.Access;
import mathesar.catalog.Table;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code tables.get}: one table. */
record GetTable(Access access) implements RpcMethod<GetTable.Params, Table> {
    record Params(long tableOid, long databaseId) {}

    @Override
    public String name() {
        return "tables.get";
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
    public Table call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), s -> Known.table(s, params.tableOid()));
    }
}
