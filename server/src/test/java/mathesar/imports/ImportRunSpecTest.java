package mathesar.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports with bad rows, tried first, and into tables that are there. */
class ImportRunSpecTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ORDERS =
            "id,n,day\n1,10,2024-01-01\n2,x,2024-01-02\n3,30,2024-02-30\n3,31,2024-01-04\n5,50,2024-01-05\n";

    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE parent (id integer PRIMARY KEY)"),
            Sql.of("INSERT INTO parent VALUES (1), (2)"),
            Sql.of(
                    "CREATE TABLE goods (code text PRIMARY KEY, price numeric CHECK (price > 0), parent integer REFERENCES parent,"
                            + " twice numeric GENERATED ALWAYS AS (price * 2) STORED, since date DEFAULT '2020-01-01')"),
            Sql.of("INSERT INTO goods (code, price, parent) VALUES ('a', 1, 1), ('b', 2, 1), ('c', 3, NULL)"));
    private final TestClient admin = TestServer.shared().admin();

    private JsonNode upload(String text) {
        return JSON.readTree(
                admin.post("/api/import/v0/preview/", Map.of("paste", text)).body());
    }

    private JsonNode run(JsonNode preview, Map<String, ?> request) {
        Map<String, Object> all = new LinkedHashMap<>(request);
        all.put("id", preview.path("id").asString());
        all.put("database_id", spec.databaseId());
        all.putIfAbsent("schema_oid", 2200);
        String[] lines = admin.post("/api/import/v0/run/", all).body().split("\n");
        return JSON.readTree(lines[lines.length - 1]);
    }

    private static List<Map<String, Object>> orders() {
        return List.of(
                Map.of("index", 0, "name", "id", "type", "integer"),
                Map.of("index", 1, "name", "n", "type", "integer"),
                Map.of("index", 2, "name", "day", "type", "date"));
    }

    private String table(String name) {
        return spec.rows(Sql.of("SELECT id, n, day FROM {} ORDER BY id", mathesar.sql.Identifier.of(name)));
    }

    private long tables(String name) {
        return spec.number(Sql.of("SELECT count(*) FROM pg_class WHERE relname = {}", name));
    }

    private static Map<String, Object> newTable(String name, String bad, boolean dry) {
        return Map.of(
                "table_name", name,
                "columns", orders(),
                "key", Map.of("kind", "column", "column", 0),
                "bad_rows", bad,
                "dry", dry);
    }

    @Test
    void badRowsAreLeftOutAndCanBeFetched() {
        JsonNode done = run(upload(ORDERS), newTable("skipped", "SKIP", false));
        assertThat(done.path("tally").path("inserted").asInt()).isEqualTo(3);
        assertThat(done.path("tally").path("rejected").asInt()).isEqualTo(2);
        assertThat(table("skipped")).isEqualTo("1|10|2024-01-01\n3|31|2024-01-04\n5|50|2024-01-05");
        JsonNode first = done.path("rejects").get(0);
        assertThat(first.path("line").asInt()).isEqualTo(3);
        assertThat(first.path("column").asString()).isEqualTo("n");
        assertThat(first.path("value").asString()).isEqualTo("x");
        assertThat(first.path("reason").asString()).contains("invalid input syntax for type integer");
        String address = "/api/import/v0/rejects/" + done.path("rejects_id").asString() + "/";
        String file = admin.get(address).body();
        assertThat(file.lines().toList()).hasSize(3).first().isEqualTo("id,n,day,import_line,import_problem");
        assertThat(file).contains("\n2,x,2024-01-02,3,", "\n3,30,2024-02-30,4,");
        assertThat(TestServer.shared().other().get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void badValuesAreLeftOut() {
        JsonNode done = run(upload(ORDERS), newTable("nulled", "NULL", false));
        assertThat(done.path("tally").path("nulled").asInt()).isEqualTo(2);
        assertThat(done.path("tally").path("rejected").asInt()).isEqualTo(1);
        assertThat(table("nulled")).isEqualTo("1|10|2024-01-01\n2||2024-01-02\n3|30|\n5|50|2024-01-05");
    }

    @Test
    void aDryRunTellsAllAndLeavesNothing() {
        JsonNode preview = upload(ORDERS);
        JsonNode done = run(preview, newTable("dry", "ABORT", true));
        assertThat(done.path("dry").asBoolean()).isTrue();
        assertThat(done.path("rejects").size()).isEqualTo(2);
        assertThat(tables("dry")).isZero();
        JsonNode failed = run(preview, newTable("dry", "ABORT", false));
        assertThat(failed.path("error").path("line").asInt()).isEqualTo(3);
        assertThat(tables("dry")).isZero();
    }

    @Test
    void aFileIsKeptForItsOtherSheets() {
        JsonNode preview = upload("{\"one\": [{\"a\": 1}], \"two\": [{\"b\": 2}, {\"b\": 3}]}");
        assertThat(preview.path("sheets").size()).as(preview.toString()).isEqualTo(2);
        assertThat(run(preview, Map.of("keep", true)).path("rows").asInt()).isEqualTo(1);
        JsonNode again = JSON.readTree(
                admin.post("/api/import/v0/preview/" + preview.path("id").asString() + "/", Map.of("sheet", 1))
                        .body());
        assertThat(run(again, Map.of()).path("rows").asInt())
                .as(again.toString())
                .isEqualTo(2);
        assertThat(run(again, Map.of()).toString()).as("it is gone now").doesNotContain("rows");
    }

    private JsonNode recalled(TestClient person, JsonNode preview) {
        Map<String, Object> place = Map.of("database_id", spec.databaseId(), "table_oid", spec.table("goods"));
        String address = "/api/import/v0/mappings/" + preview.path("id").asString() + "/";
        return JSON.readTree(person.post(address, place).body());
    }

    @Test
    void theLastMappingIsRememberedForFilesOfTheSameColumns() {
        JsonNode first = upload("what,much,rest\nx,1,a\n");
        assertThat(recalled(admin, first).toString()).isEqualTo("{\"mapping\":null}");
        List<Map<String, Object>> columns = List.of(Map.of("index", 0, "attnum", 1), Map.of("index", 1, "attnum", 2));
        Map<String, Object> into = Map.of("table_oid", spec.table("goods"), "mode", "upsert", "key", List.of(1));
        assertThat(run(first, Map.of("columns", columns, "into", into))
                        .path("table")
                        .path("name")
                        .asString())
                .isEqualTo("goods");
        JsonNode second = upload("rest,much,what\nb,2,y\n");
        assertThat(recalled(admin, second).toString())
                .isEqualTo("{\"mapping\":{\"columns\":[{\"index\":2,\"attnum\":1,\"by_summary\":false},"
                        + "{\"index\":1,\"attnum\":2,\"by_summary\":false}],\"mode\":\"upsert\",\"key\":[1]}}");
        assertThat(recalled(admin, upload("rest,much\nb,2\n")).toString()).isEqualTo("{\"mapping\":null}");
        assertThat(recalled(TestServer.shared().other(), second)
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(-28009);
    }

    @Test
    void manyBadRows() {
        StringBuilder text = new StringBuilder("id,n\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i)
                    .append(',')
                    .append(i % 100 == 7 ? "bad" : Integer.toString(i))
                    .append('\n');
        }
        JsonNode done = run(
                upload(text.toString()),
                Map.of(
                        "table_name",
                        "many",
                        "columns",
                        List.of(Map.of("index", 0, "type", "integer"), Map.of("index", 1, "type", "integer")),
                        "key",
                        Map.of("kind", "none"),
                        "bad_rows",
                        "SKIP"));
        assertThat(done.path("tally").path("inserted").asInt()).isEqualTo(19_800);
        assertThat(done.path("tally").path("rejected").asInt()).isEqualTo(200);
        assertThat(done.path("rejects").size()).isEqualTo(100);
        long good = 0;
        for (int i = 0; i < 20_000; i++) {
            good += i % 100 == 7 ? 0 : i;
        }
        assertThat(spec.number(Sql.of("SELECT sum(n) FROM many"))).isEqualTo(good);
    }

    private Map<String, Object> into(String mode, String bad, boolean dry) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            columns.add(Map.of("index", i, "attnum", i + 1));
        }
        return Map.of(
                "columns",
                columns,
                "into",
                Map.of("table_oid", spec.table("goods"), "mode", mode, "key", List.of(1)),
                "bad_rows",
                bad,
                "dry",
                dry);
    }

    private static final String GOODS = "code,price,parent\na,1,1\nb,5,2\nd,7,\ne,-1,1\nf,9,77\nd,8,1\n";

    private String goods() {
        return spec.rows(Sql.of("SELECT code, price, parent, twice, since FROM goods ORDER BY code"));
    }

    @Test
    void upsertsByKey() {
        JsonNode preview = upload(GOODS);
        String before = goods();
        JsonNode dry = run(preview, into("upsert", "SKIP", true));
        assertThat(goods()).isEqualTo(before);
        JsonNode done = run(preview, into("upsert", "SKIP", false));
        assertThat(done.path("tally")).isEqualTo(dry.path("tally"));
        assertThat(done.path("tally").path("inserted").asInt()).isEqualTo(1);
        assertThat(done.path("tally").path("updated").asInt()).isEqualTo(2);
        assertThat(done.path("tally").path("unchanged").asInt()).isEqualTo(1);
        assertThat(done.path("tally").path("rejected").asInt()).isEqualTo(2);
        assertThat(goods())
                .isEqualTo("a|1|1|2|2020-01-01\nb|5|2|10|2020-01-01\nc|3||6|2020-01-01\nd|8|1|16|2020-01-01");
        assertThat(done.path("rejects").get(0).path("reason").asString()).contains("check constraint");
        assertThat(done.path("rejects").get(1).path("reason").asString()).contains("foreign key");
    }

    @Test
    void updatesOnlyWhatIsThere() {
        JsonNode done = run(
                upload("code,price\na,9\nz,1\nb,oops\n"),
                Map.of(
                        "columns",
                        List.of(Map.of("index", 0, "attnum", 1), Map.of("index", 1, "attnum", 2)),
                        "into",
                        Map.of("table_oid", spec.table("goods"), "mode", "update", "key", List.of(1)),
                        "bad_rows",
                        "SKIP"));
        assertThat(done.path("tally").path("updated").asInt()).isEqualTo(1);
        assertThat(done.path("tally").path("missing").asInt()).isEqualTo(1);
        assertThat(done.path("rejects").get(0).path("column").asString()).isEqualTo("price");
        assertThat(done.path("rejects").get(0).path("value").asString()).isEqualTo("oops");
        assertThat(goods()).startsWith("a|9|1|18|").doesNotContain("z|");
    }

    @Test
    void insertsOrUndoesAll() {
        JsonNode preview = upload("code,price,parent\ng,1,1\nh,2,88\n");
        JsonNode failed = run(preview, into("insert", "ABORT", false));
        assertThat(failed.path("error").path("line").asInt()).isEqualTo(3);
        assertThat(failed.path("error").path("reason").asString()).contains("foreign key");
        assertThat(spec.number(Sql.of("SELECT count(*) FROM goods"))).isEqualTo(3);
        JsonNode done = run(preview, into("insert", "SKIP", false));
        assertThat(done.path("tally").path("inserted").asInt()).isEqualTo(1);
        assertThat(goods()).contains("g|1|1|2|2020-01-01");
    }

    @Test
    void raggedRowsAreRejectsToo() {
        JsonNode preview = upload("a,b\n1,2\n3\n5,6\n");
        assertThat(preview.path("loadable").asBoolean()).isTrue();
        assertThat(run(preview, Map.of("table_name", "ragged"))
                        .path("error")
                        .path("line")
                        .asInt())
                .isEqualTo(3);
        JsonNode done = run(preview, Map.of("table_name", "ragged", "bad_rows", "SKIP"));
        assertThat(done.path("tally").path("inserted").asInt()).isEqualTo(2);
        assertThat(done.path("rejects").get(0).path("line").asInt()).isEqualTo(3);
    }
}
