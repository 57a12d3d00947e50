package mathesar.queries;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.QueryHistory;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code queries.history}: the statements the caller ran on a database, the latest first; nobody else's. */
record ListHistory(AppDatabase records) implements RpcMethod<ListHistory.Params, List<QueryHistory.Kept>> {
    record Params(long databaseId) {}

    @Override
    public String name() {
        return "queries.history";
    }

    @Override
    public boolean noteworthy() {
        return false;
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
    public List<QueryHistory.Kept> call(Caller caller, Params params) {
        return records.read(s -> QueryHistory.list(s, caller.user(), params.databaseId()));
    }
}
