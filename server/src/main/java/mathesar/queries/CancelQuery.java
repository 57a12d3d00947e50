package mathesar.queries;

import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code queries.cancel}: ends a statement the caller runs; answers whether there was one. */
record CancelQuery(Running running) implements RpcMethod<CancelQuery.Params, Boolean> {
    /** @param run the id given to queries.run */
    record Params(long databaseId, String run) {}

    @Override
    public String name() {
        return "queries.cancel";
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
    public Boolean call(Caller caller, Params params) {
        return running.cancel(caller, params.run());
    }
}
