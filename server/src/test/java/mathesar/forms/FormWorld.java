package mathesar.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** A published form over one table, and a visitor. */
final class FormWorld {
    final Spec spec;
    final TestClient visitor = TestServer.shared().anonymous();
    private final String table;
    private long form;
    private String token = "";

    FormWorld(Spec spec, String table) {
        this.spec = spec;
        this.table = table;
    }

    /** A field of a column, with more of its attributes as key, value, … */
    @SafeVarargs
    static Map<String, Object> field(String key, int attnum, Map.Entry<String, ?>... more) {
        Map<String, Object> field = new LinkedHashMap<>(
                Map.of("key", key, "index", attnum, "kind", "scalar_column", "column_attnum", attnum));
        for (Map.Entry<String, ?> one : more) {
            field.put(one.getKey(), one.getValue());
        }
        return field;
    }

    /** Makes the form and publishes it; what {@code forms.add} answered. */
    JsonNode publish(List<Map<String, Object>> fields) {
        JsonNode added = spec.done("forms.add", Map.of("form_def", definition(fields)));
        form = added.path("id").asLong();
        token = added.path("token").asString();
        spec.done("forms.set_publish_public", Map.of("form_id", form, "publish_public", true));
        return added;
    }

    long form() {
        return form;
    }

    Map<String, Object> definition(List<Map<String, Object>> fields) {
        return Map.of(
                "name",
                "A form",
                "version",
                1,
                "schema_oid",
                spec.number(Sql.of("SELECT 'public'::regnamespace::oid")),
                "base_table_oid",
                spec.table(table),
                "header_title",
                Map.of("text", "A form"),
                "fields",
                new ArrayList<>(fields));
    }

    /** A call by the visitor with the form's token; the whole answer. */
    JsonNode call(String method, Map<String, ?> params) {
        Map<String, Object> all = new HashMap<>(params);
        all.put("form_token", token);
        return visitor.call(method, all);
    }

    /** What {@code forms.submit} answers. */
    JsonNode submit(Map<String, ?> values) {
        return call("forms.submit", Map.of("values", values));
    }
}
