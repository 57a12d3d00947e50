package mathesar.shares;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.SharedLinks;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code shares.list}: the caller's links to a table; administrators see everyone's. */
record ListShares(AppDatabase records) implements RpcMethod<ListShares.Params, List<ShareInfo>> {
    record Params(long databaseId, long tableOid) {}

    @Override
    public String name() {
        return "shares.list";
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
    public List<ShareInfo> call(Caller caller, Params params) {
        return records.read(s -> SharedLinks.list(s, params.databaseId(), params.tableOid())).stream()
                .map(link -> ShareInfo.of(link, caller))
                .filter(info -> info.own() || caller.administrator())
                .toList();
    }
}
