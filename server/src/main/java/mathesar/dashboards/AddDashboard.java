package mathesar.dashboards;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Dashboard;
import mathesar.appdb.Dashboards;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code dashboards.add}: saves a new dashboard; its name is unique in the schema. */
record AddDashboard(AppDatabase records) implements RpcMethod<AddDashboard.Params, Dashboard> {
    record Params(long databaseId, long schemaOid, DashboardDraft dashboardDef) {}

    @Override
    public String name() {
        return "dashboards.add";
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
        JsonNodeFactory json = JsonNodeFactory.instance;
        Dashboard plain = new Dashboard(
                0,
                params.databaseId(),
                params.schemaOid(),
                "",
                null,
                caller.user(),
                json.arrayNode(),
                json.arrayNode());
        Dashboard draft = params.dashboardDef().on(plain);
        return records.write(s -> Dashboards.add(s, draft));
    }
}
