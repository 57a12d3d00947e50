package mathesar.explorations;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Exploration;
import mathesar.appdb.Explorations;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import tools.jackson.databind.JsonNode;

/** Saves an exploration; its name is unique within the database. */
final class AddExploration implements RpcMethod<AddExploration.Params, Exploration> {
    private final AppDatabase records;

    AddExploration(AppDatabase records) {
        this.records = records;
    }

    /** Of which database, and what. */
    record Params(
            long databaseId, @Shape("shapes.ExplorationDef") JsonNode explorationDef) {}

    @Override
    public String name() {
        return "explorations.add";
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
        return records.write(
                s -> Explorations.add(s, SavedDefinition.parse(params.databaseId, 0, params.explorationDef)));
    }
}
