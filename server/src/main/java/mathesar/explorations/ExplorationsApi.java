package mathesar.explorations;

import java.util.List;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.MetadataCache;
import mathesar.catalog.Relations;
import mathesar.http.Route;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** The methods of {@code explorations.*} and the route that goes with them. */
public final class ExplorationsApi {
    private ExplorationsApi() {}

    public static List<RpcMethod<?, ?>> methods(
            Access access, Relations relations, AppDatabase records, MetadataCache metadata) {
        Exploring exploring = new Exploring(access, relations, records, metadata);
        return List.of(
                new ListExplorations(records),
                new GetExploration(records),
                new AddExploration(records),
                new ReplaceExploration(records),
                new DeleteExploration(records),
                new RunExploration(exploring),
                new GetExplorationSql(exploring));
    }

    /** The export of explorations. */
    public static List<Route> routes(
            Access access, Relations relations, AppDatabase records, MetadataCache metadata) {
        Exploring exploring = new Exploring(access, relations, records, metadata);
        return List.of(Route.of(
                "GET", "/api/export/v0/explorations/", Guard.SIGNED_IN, new ExportExploration(exploring)::handle)
                .noting("export.exploration"));
    }
}
