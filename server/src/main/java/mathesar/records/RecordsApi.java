package mathesar.records;

import java.util.List;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.MetadataCache;
import mathesar.catalog.Relations;
import mathesar.http.Route;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** The methods of {@code records.*} and the routes that go with them. */
public final class RecordsApi {
    private RecordsApi() {}

    /** The export of tables. */
    public static List<Route> routes(
            Access access, Relations relations, AppDatabase application, MetadataCache metadata, DownloadLinks links) {
        Reading reading = new Reading(access, relations, application, metadata, links);
        return List.of(Route.of("GET", "/api/export/v0/tables/", Guard.SIGNED_IN, new ExportTable(reading)::handle)
                .noting("export.table"));
    }

    public static List<RpcMethod<?, ?>> methods(
            Access access, Relations relations, AppDatabase application, MetadataCache metadata, DownloadLinks links) {
        Reading reading = new Reading(access, relations, application, metadata, links);
        return List.of(
                new ListRecords(reading),
                new GetRecord(reading),
                new SearchRecords(reading),
                new ListSummaries(reading),
                new AddRecord(reading),
                new PatchRecord(reading),
                new DeleteRecords(reading),
                new AddManyRecords(reading),
                new PatchManyRecords(reading),
                new PatchMatchingRecords(reading),
                new DeleteMatchingRecords(reading),
                new AggregateRecords(reading),
                new DescribeStatement(reading));
    }
}
