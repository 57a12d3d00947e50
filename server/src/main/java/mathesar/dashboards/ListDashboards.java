package mathesar.dashboards;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Dashboard;
import mathesar.appdb.Dashboards;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code dashboards.list}: the dashboards of a database, or of one of its schemas. */
record ListDashboards(AppDatabase records) implements RpcMethod<ListDashboards.Params, List<Dashboard>> {
    record Params(long databaseId, @Nullable Long schemaOid) {}

    @Override
    public String name() {
        return "dashboards.list";
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
    public List<Dashboard> call(Caller caller, Params params) {
        return records.read(s -> Dashboards.list(s, params.databaseId(), params.schemaOid()));
    }
}
