package mathesar.dashboards;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Dashboard;
import mathesar.appdb.Dashboards;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code dashboards.patch}: changes what is given of a dashboard. */
record PatchDashboard(AppDatabase records) implements RpcMethod<PatchDashboard.Params, Dashboard> {
    record Params(long databaseId, long dashboardId, DashboardDraft dashboardDef) {}

    @Override
    public String name() {
        return "dashboards.patch";
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
        return records.write(s -> Dashboards.replace(
                s, params.dashboardDef().on(Dashboards.get(s, params.databaseId(), params.dashboardId()))));
    }
}
