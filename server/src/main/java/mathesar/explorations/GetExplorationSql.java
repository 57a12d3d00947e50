package mathesar.explorations;

import mathesar.catalog.CatalogView;
import mathesar.errors.ApiError;
import mathesar.query.Literals;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Sql;
import tools.jackson.databind.JsonNode;

/** {@code explorations.get_sql}: the SELECT that a definition stands for, with its values written in, to read or to use elsewhere. */
final class GetExplorationSql implements RpcMethod<GetExplorationSql.Params, String> {
    private final Exploring exploring;

    GetExplorationSql(Exploring exploring) {
        this.exploring = exploring;
    }

    /** @param explorationDef as explorations.run takes it */
    record Params(JsonNode explorationDef, long databaseId) {}

    @Override
    public String name() {
        return "explorations.get_sql";
    }

    @Override
    public Guard guard() {
        return Guard.COLLABORATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public String call(Caller caller, Params params) {
        if (!params.explorationDef.isObject()) {
            throw ApiError.TYPE.error("explorations.get_sql: exploration_def is an object");
        }
        return exploring
                .access()
                .read(
                        caller,
                        params.databaseId,
                        s -> exploring
                                .relations()
                                .consistently(s, view -> statement(params, view).readable()));
    }

    private static Sql statement(Params params, CatalogView view) {
        Definition definition = Definition.parse(params.explorationDef.asObject(), view);
        Stage stage = new Pipeline(definition, Literals.WRITTEN, new Reachable(view)).run();
        Sql columns = stage.columns().stream()
                .map(column -> Stage.reference(column.alias()))
                .collect(Sql.joining(", "));
        Sql order = Sql.join(", ", stage.fullOrder());
        return Sql.of(
                "SELECT {} FROM ({}) AS {}{}",
                columns,
                stage.rows(),
                Stage.NAME,
                order.isEmpty() ? Sql.EMPTY : Sql.of(" ORDER BY {}", order));
    }
}
