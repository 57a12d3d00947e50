package mathesar.views;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.SavedView;
import mathesar.appdb.SavedViews;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code views.add}: saves a view of a table, for the caller alone unless it is to be shared. */
record AddView(AppDatabase records, Viewed viewed) implements RpcMethod<AddView.Params, ViewInfo> {
    record Params(long databaseId, long tableOid, ViewDraft viewDef) {}

    @Override
    public String name() {
        return "views.add";
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
    public ViewInfo call(Caller caller, Params params) {
        SavedView draft = params.viewDef().on(plain(caller, params));
        viewed.check(caller, params.databaseId(), params.tableOid());
        return ViewInfo.of(records.write(s -> SavedViews.add(s, draft)), caller);
    }

    private static SavedView plain(Caller caller, Params params) {
        return new SavedView(
                0,
                params.databaseId(),
                params.tableOid(),
                "",
                "grid",
                caller.user(),
                false,
                false,
                JsonNodeFactory.instance.objectNode());
    }
}
