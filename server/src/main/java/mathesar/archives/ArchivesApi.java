package mathesar.archives;

import java.util.List;
import mathesar.access.Access;
import mathesar.http.Route;
import mathesar.rpc.Guard;

/** The routes of whole schemas as files. */
public final class ArchivesApi {
    private ArchivesApi() {}

    public static List<Route> routes(Access access) {
        return List.of(Route.of("GET", "/api/export/v0/schemas/", Guard.SIGNED_IN, new ExportSchema(access))
                .noting("export.schema"));
    }
}
