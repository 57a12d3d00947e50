package mathesar.audit;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.http.Route;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** The methods of {@code audit.*} and the audit log as a file. */
public final class AuditApi {
    private AuditApi() {}

    public static List<RpcMethod<?, ?>> methods(AppDatabase records) {
        return List.of(new ListAudit(records), new VerifyAudit(records));
    }

    public static List<Route> routes(AppDatabase records) {
        return List.of(Route.of("GET", "/api/export/v0/audit/", Guard.ADMINISTRATOR, new ExportAudit(records))
                .noting("export.audit"));
    }
}
