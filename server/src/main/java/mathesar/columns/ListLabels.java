package mathesar.columns;

import mathesar.access.Access;
import mathesar.catalog.Enumeration;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code columns.labels.list}: the enumerated type of a column: its labels, and which columns have it. */
record ListLabels(Access access) implements RpcMethod<ListLabels.Params, Enumeration> {
    record Params(long tableOid, int attnum, long databaseId) {}

    @Override
    public String name() {
        return "columns.labels.list";
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
    public Enumeration call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), s -> Enumeration.of(s, params.tableOid(), params.attnum()));
    }
}
