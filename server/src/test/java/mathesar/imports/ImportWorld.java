package mathesar.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import mathesar.testing.Spec;
import mathesar.testing.TestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who imports into a database. */
record ImportWorld(Spec spec, TestClient person) {
    private static final JsonMapper JSON = JsonMapper.shared();

    JsonNode upload(String text) {
        return JSON.readTree(
                person.post("/api/import/v0/preview/", Map.of("paste", text)).body());
    }

    /** The last line of the answer. */
    JsonNode run(JsonNode preview, Map<String, ?> request) {
        Map<String, Object> all = new LinkedHashMap<>(request);
        all.put("id", preview.path("id").asString());
        all.put("database_id", spec.databaseId());
        all.putIfAbsent("schema_oid", 2200);
        String[] lines = person.post("/api/import/v0/run/", all).body().split("\n");
        return JSON.readTree(lines[lines.length - 1]);
    }
}
