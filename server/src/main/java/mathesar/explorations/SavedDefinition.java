package mathesar.explorations;

import java.util.List;
import mathesar.appdb.Exploration;
import mathesar.errors.ApiError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Explorations between the wire and the store. */
final class SavedDefinition {
    private SavedDefinition() {}

    /** @throws mathesar.errors.AppException KeyError for a missing key */
    static Exploration parse(long databaseId, long id, JsonNode json) {
        for (String key : List.of("name", "base_table_oid", "schema_oid", "initial_columns")) {
            if (!json.has(key)) {
                throw ApiError.KEY.error("'" + key + "'");
            }
        }
        JsonNode names = json.path("display_names");
        return new Exploration(
                id,
                databaseId,
                json.path("name").asString(""),
                json.path("base_table_oid").asLong(0),
                json.path("schema_oid").asLong(0),
                json.path("initial_columns"),
                optional(json, "transformations"),
                optional(json, "display_options"),
                names.isMissingNode() ? JsonNodeFactory.instance.objectNode() : names,
                json.path("description").isString() ? json.path("description").stringValue() : null);
    }

    private static @Nullable JsonNode optional(JsonNode json, String key) {
        JsonNode value = json.get(key);
        return value == null || value.isNull() ? null : value;
    }

    /** As explorations.run takes it. */
    static ObjectNode runnable(Exploration saved) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("database_id", saved.databaseId());
        json.put("base_table_oid", saved.baseTableOid());
        json.set("initial_columns", saved.initialColumns());
        if (saved.transformations() != null) {
            json.set("transformations", saved.transformations());
        }
        return json;
    }
}
