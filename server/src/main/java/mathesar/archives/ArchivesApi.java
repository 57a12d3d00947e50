package mathesar.archives;

import java.nio.file.Path;
import java.util.List;
import mathesar.access.Access;
import mathesar.http.Route;
import mathesar.rpc.Guard;

/** The routes of whole schemas as files. */
public final class ArchivesApi {
    private ArchivesApi() {}

    /** @param folder where archives lie while they are restored; what ends in {@code .staged} goes from it when the server starts */
    public static List<Route> routes(Access access, Path folder) {
        return List.of(
                Route.of("GET", "/api/export/v0/schemas/", Guard.SIGNED_IN, new ExportSchema(access))
                        .noting("export.schema"),
                Route.of("POST", "/api/import/v0/schemas/", Guard.SIGNED_IN, new RestoreSchema(access, folder))
                        .noting("import.schema"));
    }
}
