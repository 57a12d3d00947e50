package mathesar.views;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.SavedViews;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code views.delete}: forgets a saved view; for who made it and administrators. */
record DeleteView(AppDatabase records) implements RpcMethod<DeleteView.Params, @Nullable Object> {
    record Params(long databaseId, long viewId) {}

    @Override
    public String name() {
        return "views.delete";
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
    public @Nullable Object call(Caller caller, Params params) {
        return records.<@Nullable Object>write(s -> {
            PatchView.changeable(SavedViews.get(s, params.databaseId(), params.viewId(), caller.user()), caller);
            SavedViews.delete(s, params.databaseId(), params.viewId());
            return null;
        });
    }
}
