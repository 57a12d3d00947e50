package mathesar.views;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.SavedView;
import mathesar.appdb.SavedViews;
import mathesar.errors.ApiError;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code views.patch}: changes a saved view; for who made it and administrators. */
record PatchView(AppDatabase records) implements RpcMethod<PatchView.Params, ViewInfo> {
    record Params(long databaseId, long viewId, ViewDraft viewDef) {}

    @Override
    public String name() {
        return "views.patch";
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
        return records.write(s -> {
            SavedView old = changeable(SavedViews.get(s, params.databaseId(), params.viewId(), caller.user()), caller);
            return ViewInfo.of(SavedViews.replace(s, params.viewDef().on(old)), caller);
        });
    }

    /** @throws mathesar.errors.AppException ValueError if the caller may not change it */
    static SavedView changeable(SavedView view, Caller caller) {
        if (!ViewInfo.mayChange(view, caller)) {
            throw ApiError.VALUE.error("Only who made a shared view, and administrators, can change it");
        }
        return view;
    }
}
