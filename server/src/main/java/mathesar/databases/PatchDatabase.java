package mathesar.databases;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Database;
import mathesar.appdb.Databases;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code databases.configured.patch}: changes what the application calls the database; the database itself keeps its name. */
record PatchDatabase(AppDatabase records) implements RpcMethod<PatchDatabase.Params, Database> {
    record Params(
            long databaseId,

            @Shape("{ name?: string; nickname?: string | null }")
            ObjectNode patch) {}

    @Override
    public String name() {
        return "databases.configured.patch";
    }

    @Override
    public Guard guard() {
        return Guard.ADMINISTRATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public Database call(Caller caller, Params params) {
        return records.write(s -> {
            Database database = Databases.get(s, params.databaseId());
            ObjectNode patch = params.patch();
            String name = patch.path("name").isString() ? patch.path("name").stringValue() : database.name();
            String nickname = patch.has("nickname") ? text(patch.get("nickname")) : database.nickname();
            Databases.update(s, database.id(), name, nickname);
            return Databases.get(s, database.id());
        });
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asString();
    }
}
