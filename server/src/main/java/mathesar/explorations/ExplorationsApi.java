package mathesar.explorations;

import java.util.List;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.MetadataCache;
import mathesar.catalog.CatalogView;
import mathesar.catalog.Relations;
import mathesar.errors.ApiError;
import mathesar.http.Route;
import mathesar.query.Literals;
import mathesar.query.PlannedResult;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Sql;
import tools.jackson.databind.JsonNode;

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

    /** For who shows results of explorations elsewhere. @see PlannedResult.Planner */
    public static PlannedResult plan(JsonNode definition, CatalogView view, Literals literals) {
        if (!definition.isObject()) {
            throw ApiError.TYPE.error("An exploration is an object");
        }
        Stage stage = new Pipeline(Definition.parse(definition.asObject(), view), literals, new Reachable(view)).run();
        Sql order = Sql.join(", ", stage.fullOrder());
        return new PlannedResult(
                stage.columns().stream()
                        .map(c -> new PlannedResult.Column(
                                c.alias(), c.kind().base(), c.kind().format(), Stage.reference(c.alias())))
                        .toList(),
                Sql.of("({}) AS {}", stage.rows(), Stage.NAME),
                order.isEmpty() ? Sql.EMPTY : Sql.of("ORDER BY {}", order));
    }

    /** The export of explorations. */
    public static List<Route> routes(Access access, Relations relations, AppDatabase records, MetadataCache metadata) {
        Exploring exploring = new Exploring(access, relations, records, metadata);
        return List.of(Route.of(
                        "GET",
                        "/api/export/v0/explorations/",
                        Guard.SIGNED_IN,
                        new ExportExploration(exploring)::handle)
                .noting("export.exploration"));
    }
}
