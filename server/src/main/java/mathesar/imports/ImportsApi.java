package mathesar.imports;

import java.nio.file.Path;
import java.util.List;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.MetadataCache;
import mathesar.http.Route;
import mathesar.outbound.WebReader;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** Everything that turns files into tables. */
public final class ImportsApi {
    private ImportsApi() {}

    /**
     * @param folder for files that wait; emptied of those a former run left
     * @param web fetches files that people name by their address
     */
    public static List<Route> routes(
            Access access, AppDatabase records, MetadataCache metadata, Path folder, WebReader web) {
        Staging staging = new Staging(folder.resolve("staged"));
        DataFileShelf shelf = shelf(records, folder);
        return List.of(
                Route.of("POST", "/api/import/v0/preview/", Guard.SIGNED_IN, new PreviewUpload(staging, web)),
                Route.of("POST", "/api/import/v0/preview/{id}/", Guard.SIGNED_IN, new PreviewAgain(staging)),
                Route.of("POST", "/api/import/v0/proposals/{id}/", Guard.SIGNED_IN, new Propose(staging, access)),
                Route.of(
                        "POST", "/api/import/v0/mappings/{id}/", Guard.SIGNED_IN, new Recall(staging, access, records)),
                Route.of("DELETE", "/api/import/v0/preview/{id}/", Guard.SIGNED_IN, new DiscardStaged(staging)),
                Route.of(
                                "POST",
                                "/api/import/v0/run/",
                                Guard.SIGNED_IN,
                                new RunImport(staging, access, records, metadata))
                        .noting("import"),
                Route.of("GET", "/api/import/v0/rejects/{id}/", Guard.SIGNED_IN, new DownloadRejects(staging)),
                Route.of("GET", "/api/db/v0/data_files/", Guard.SIGNED_IN, new ListDataFiles(shelf)),
                Route.of("POST", "/api/db/v0/data_files/", Guard.SIGNED_IN, new AddDataFile(shelf)),
                Route.of("GET", "/api/db/v0/data_files/{id}/", Guard.SIGNED_IN, new GetDataFile(shelf)),
                Route.of("PATCH", "/api/db/v0/data_files/{id}/", Guard.SIGNED_IN, new GetDataFile(shelf)),
                Route.of("GET", "/media/{token}/{name}", Guard.SIGNED_IN, new Media(shelf)),
                Route.of(
                                "POST",
                                "/bulk_insert/",
                                Guard.SIGNED_IN,
                                new BulkInsert(access, metadata, folder.resolve("staged")))
                        .noting("import.bulk_insert"));
    }

    /** @param folder the same as that of {@link #routes} */
    public static List<RpcMethod<?, ?>> methods(Access access, AppDatabase records, Path folder) {
        return List.of(
                new ImportTable(access, records, shelf(records, folder)),
                new GetImportPreview(access),
                new SuggestTypes(access));
    }

    private static DataFileShelf shelf(AppDatabase records, Path folder) {
        return DataFileShelf.in(records, folder.resolve("data_files"));
    }
}
