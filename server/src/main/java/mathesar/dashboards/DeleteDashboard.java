package mathesar.dashboards;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Dashboards;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code dashboards.delete}: deletes a dashboard; the explorations it shows stay. */
record DeleteDashboard(AppDatabase records) implements RpcMethod<DeleteDashboard.Params, @Nullable Object> {
    record Params(long databaseId, long dashboardId) {}

    @Override
    public String name() {
        return "dashboards.delete";
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
            Dashboards.delete(s, params.databaseId(), params.dashboardId());
            return null;
        });
    }
}
