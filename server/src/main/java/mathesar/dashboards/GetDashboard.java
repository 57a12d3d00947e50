package mathesar.dashboards;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Dashboard;
import mathesar.appdb.Dashboards;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code dashboards.get}: one dashboard. */
record GetDashboard(AppDatabase records) implements RpcMethod<GetDashboard.Params, Dashboard> {
    record Params(long databaseId, long dashboardId) {}

    @Override
    public String name() {
        return "dashboards.get";
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
    public Dashboard call(Caller caller, Params params) {
        return records.read(s -> Dashboards.get(s, params.databaseId(), params.dashboardId()));
    }
}
