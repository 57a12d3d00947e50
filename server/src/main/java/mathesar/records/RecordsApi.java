package mathesar.records;

import java.util.List;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.MetadataCache;
import mathesar.catalog.Relations;
import mathesar.rpc.RpcMethod;

/** The methods of {@code records.*}. */
public final class RecordsApi {
    private RecordsApi() {}

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
                new DeleteRecords(reading));
    }
}
