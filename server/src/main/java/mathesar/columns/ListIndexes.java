package mathesar.columns;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Index;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code indexes.list}: the indexes of a table by name; none if there is no such table. */
record ListIndexes(Access access) implements RpcMethod<ListIndexes.Params, List<Index>> {
    record Params(long tableOid, long databaseId) {}

    @Override
    public String name() {
        return "indexes.list";
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
    public List<Index> call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), s -> Index.list(s, params.tableOid()));
    }
}
