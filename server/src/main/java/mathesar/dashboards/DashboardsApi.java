package mathesar.dashboards;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.rpc.RpcMethod;

/**
 * The methods of {@code dashboards.*}. Like explorations, dashboards are for everyone who works on the database; what
 * their tiles show, each person reads with the rights of their own role.
 */
public final class DashboardsApi {
    private DashboardsApi() {}

    public static List<RpcMethod<?, ?>> methods(AppDatabase records) {
        return List.of(
                new ListDashboards(records),
                new GetDashboard(records),
                new AddDashboard(records),
                new PatchDashboard(records),
                new DeleteDashboard(records));
    }
}
