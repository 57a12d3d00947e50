package mathesar.explorations;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Exploration;
import mathesar.appdb.Explorations;
import mathesar.errors.ApiError;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import tools.jackson.databind.JsonNode;

/** Saves an exploration anew; what is not given is unset. */
final class ReplaceExploration implements RpcMethod<ReplaceExploration.Params, Exploration> {
    private final AppDatabase records;

    ReplaceExploration(AppDatabase records) {
        this.records = records;
    }

    /** Of which database, and what. */
    record Params(
            long databaseId,
            @Shape("shapes.ExplorationDef & { id: number }") JsonNode newExploration) {}

    @Override
    public String name() {
        return "explorations.replace";
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
    public Exploration call(Caller caller, Params params) {
        if (!params.newExploration.has("id")) {
            throw ApiError.KEY.error("'id'");
        }
        long id = params.newExploration.path("id").asLong(0);
        return records.write(
                s -> Explorations.replace(s, SavedDefinition.parse(params.databaseId, id, params.newExploration)));
    }
}
