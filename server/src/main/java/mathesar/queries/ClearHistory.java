package mathesar.queries;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.QueryHistory;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code queries.clear_history}: forgets the statements the caller ran on a database; answers how many. */
record ClearHistory(AppDatabase records) implements RpcMethod<ClearHistory.Params, Long> {
    record Params(long databaseId) {}

    @Override
    public String name() {
        return "queries.clear_history";
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
    public Long call(Caller caller, Params params) {
        return records.write(s -> QueryHistory.clear(s, caller.user(), params.databaseId()));
    }
}
