package mathesar.tables;

import mathesar.access.Access;
import mathesar.catalog.Joinables;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code tables.list_joinable}: tables that can be reached by foreign keys, and how. */
record ListJoinable(Access access) implements RpcMethod<ListJoinable.Params, Joinables.Found> {
    record Params(long tableOid, long databaseId, @Nullable Integer maxDepth) {}

    @Override
    public String name() {
        return "tables.list_joinable";
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
    public Joinables.Found call(Caller caller, Params params) {
        int depth = params.maxDepth() == null ? 3 : params.maxDepth();
        return access.read(caller, params.databaseId(), s -> Joinables.find(s, params.tableOid(), depth));
    }
}
