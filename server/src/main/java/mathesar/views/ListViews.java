package mathesar.views;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.SavedViews;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code views.list}: the caller's own views of a table and those shared with everyone who may read it. */
record ListViews(AppDatabase records, Viewed viewed) implements RpcMethod<ListViews.Params, List<ViewInfo>> {
    record Params(long databaseId, long tableOid) {}

    @Override
    public String name() {
        return "views.list";
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
    public List<ViewInfo> call(Caller caller, Params params) {
        viewed.check(caller, params.databaseId(), params.tableOid());
        return records.read(s -> SavedViews.list(s, params.databaseId(), params.tableOid(), caller.user())).stream()
                .map(view -> ViewInfo.of(view, caller))
                .toList();
    }
}
