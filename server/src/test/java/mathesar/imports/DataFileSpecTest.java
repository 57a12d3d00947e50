package mathesar.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import mathesar.rpc.Json;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Import as Mathesar 0.10 does it: a data file, a table of texts, types afterwards. */
class DataFileSpecTest {
    private final Spec spec = Spec.with();
    private final long schema = spec.number(Sql.of("SELECT 'public'::regnamespace::oid"));

    @Test
    void makesATableOfADataFile() {
        Map<String, Object> wanted = Map.of(
                "data_file_id",
                dataFile("day,n\n2024-01-01,7\n2024-01-02,8\n"),
                "schema_oid",
                schema,
                "table_name",
                "days");
        spec.guarded("tables.import", wanted);
        JsonNode made = spec.done("tables.import", wanted);
        assertThat(made.path("name").asString()).isEqualTo("days");
        long table = made.path("oid").asLong();
        assertThat(spec.rows(Sql.of("SELECT * FROM days"))).isEqualTo("1|2024-01-01|7\n2|2024-01-02|8");
        assertThat(spec.error("tables.import", Map.of("data_file_id", 987_654, "schema_oid", schema)))
                .isEqualTo(-28009);

        Map<String, Object> of = Map.of("table_oid", table);
        spec.guarded("data_modeling.suggest_types", of);
        assertThat(spec.doneByLimited("data_modeling.suggest_types", of).isNull())
                .isTrue();
        JsonNode types = spec.done("data_modeling.suggest_types", of);
        assertThat(types.toString()).contains("date", "numeric");

        Map<String, Object> preview = Map.of(
                "table_oid",
                table,
                "columns",
                List.of(Map.of("attnum", 2, "type", "date"), Map.of("attnum", 3, "type", "numeric")),
                "limit",
                1);
        spec.guarded("tables.get_import_preview", preview);
        JsonNode rows = spec.done("tables.get_import_preview", preview);
        assertThat(rows.size()).isEqualTo(1);
        assertThat(spec.rows(Sql.of("SELECT pg_typeof(n) FROM days LIMIT 1"))).isEqualTo("text");
    }

    private long dataFile(String text) {
        TestClient admin = spec.admin();
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n\r\n" + text
                + "\r\n--x--\r\n";
        String answer = admin.send(admin.request("/api/db/v0/data_files/")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .header("X-CSRFToken", admin.cookie("csrftoken").orElse(""))
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .body();
        return Json.MAPPER.readTree(answer).path("id").asLong();
    }
}
