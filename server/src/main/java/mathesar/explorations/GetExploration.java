package mathesar.explorations;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Exploration;
import mathesar.appdb.Explorations;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** One saved exploration. */
final class GetExploration implements RpcMethod<GetExploration.Params, Exploration> {
    private final AppDatabase records;

    GetExploration(AppDatabase records) {
        this.records = records;
    }

    /** Of which database, and what. */
    record Params(long databaseId, long explorationId) {}

    @Override
    public String name() {
        return "explorations.get";
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
    public Exploration call(Caller caller, Params params) {
        return records.read(s -> Explorations.get(s, params.databaseId, params.explorationId));
    }
}
