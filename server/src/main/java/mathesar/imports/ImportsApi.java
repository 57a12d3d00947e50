package mathesar.imports;

import java.nio.file.Path;
import java.util.List;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.http.Route;
import mathesar.rpc.Guard;

/** Everything that turns files into tables. */
public final class ImportsApi {
    private ImportsApi() {}

    /** @param folder for files that wait; emptied of those a former run left */
    public static List<Route> routes(Access access, AppDatabase records, Path folder) {
        Staging staging = new Staging(folder.resolve("staged"));
        return List.of(
                Route.of("POST", "/api/import/v0/preview/", Guard.SIGNED_IN, new PreviewUpload(staging)),
                Route.of("POST", "/api/import/v0/preview/{id}/", Guard.SIGNED_IN, new PreviewAgain(staging)),
                Route.of("DELETE", "/api/import/v0/preview/{id}/", Guard.SIGNED_IN, new DiscardStaged(staging)),
                Route.of("POST", "/api/import/v0/run/", Guard.SIGNED_IN, new RunImport(staging, access, records)));
    }
}
