package mathesar.imports;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Links and choices that a file's values speak for, and what becomes of those that are chosen. */
class ProposalsSpecTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LOANS =
            "nr,book_id,country,pages,state\n1,1,at,1,open\n2,2,de,2,closed\n3,2,at,1,open\n"
                    + "4,3,de,3,open\n5,1,at,2,closed\n6,,de,3,closed\n";

    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE \"Books\" (id bigint PRIMARY KEY, title text)"),
            Sql.of("INSERT INTO \"Books\" SELECT n, 'book ' || n FROM generate_series(1, 5) n"),
            Sql.of("CREATE TABLE countries (code varchar(2) UNIQUE)"),
            Sql.of("INSERT INTO countries VALUES ('at'), ('de'), ('it')"),
            Sql.of("CREATE TABLE states (name text PRIMARY KEY)"),
            Sql.of("INSERT INTO states VALUES ('open')"));
    private final TestClient admin = TestServer.shared().admin();

    private JsonNode post(String path, Map<String, ?> body) {
        String[] lines = admin.post("/api/import/v0/" + path, body).body().split("\n");
        return JSON.readTree(lines[lines.length - 1]);
    }

    private JsonNode links(String id) {
        return post("proposals/" + id + "/", Map.of("database_id", spec.databaseId(), "schema_oid", 2200))
                .path("links");
    }

    private JsonNode run(String id, List<Map<String, Object>> columns, String badRows) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("id", id);
        request.put("database_id", spec.databaseId());
        request.put("schema_oid", 2200);
        request.put("table_name", "loans");
        request.put("columns", columns);
        request.put("key", Map.of("kind", "column", "column", 0));
        request.put("bad_rows", badRows);
        return post("run/", request);
    }

    private long oid(String table) {
        return spec.number(Sql.of("SELECT oid FROM pg_class WHERE relname = {}", table));
    }

    private List<Map<String, Object>> chosen() {
        return List.of(
                Map.of("index", 0),
                Map.of("index", 1, "link", Map.of("table_oid", oid("Books"), "column", "id")),
                Map.of("index", 4, "choices", true));
    }

    @Test
    void aLinkIsProposedWhereAllValuesAreKeys() {
        JsonNode links =
                links(post("preview/", Map.of("paste", LOANS)).path("id").asString());
        assertThat(links).as(links.toString()).hasSize(2);
        assertThat(links.get(0).path("table").asString()).isEqualTo("Books");
        assertThat(links.get(0).path("index").asInt()).isEqualTo(1);
        assertThat(links.get(0).path("values").asInt()).isEqualTo(3);
        assertThat(links.get(0).path("examples").toString()).isEqualTo("[\"1\",\"2\",\"3\"]");
        assertThat(links.get(1).path("table").asString()).isEqualTo("countries");
        assertThat(links.get(1).path("column").asString()).isEqualTo("code");
    }

    @Test
    void whatIsChosenIsMadeWithTheTable() {
        for (String badRows : List.of("ABORT", "SKIP")) {
            String id = post("preview/", Map.of("paste", LOANS)).path("id").asString();
            JsonNode done = run(id, chosen(), badRows);
            assertThat(done.path("rows").asInt()).as(done.toString()).isEqualTo(6);
            String name = done.path("table").path("name").asString();
            assertThat(spec.rows(Sql.of(
                            "SELECT conrelid::regclass::text = quote_ident({}), confrelid::regclass FROM pg_constraint"
                                    + " WHERE contype = 'f' AND conrelid = {}::oid",
                            name,
                            oid(name))))
                    .isEqualTo("t|\"Books\"");
            assertThat(spec.rows(Sql.of(
                            "SELECT enumlabel FROM pg_enum e JOIN pg_attribute a ON a.atttypid = e.enumtypid"
                                    + " WHERE a.attrelid = {}::oid ORDER BY enumsortorder",
                            oid(name))))
                    .isEqualTo("closed\nopen");
        }
    }

    @Test
    void aRecordWithoutItsLinkIsABadRow() {
        String id = post("preview/", Map.of("paste", LOANS.replace("4,3", "4,99")))
                .path("id")
                .asString();
        assertThat(links(id)).hasSize(1);
        assertThat(run(id, chosen(), "ABORT").path("error").path("message").asString())
                .contains("foreign key");
        JsonNode done = run(id, chosen(), "SKIP");
        assertThat(done.path("tally").path("rejected").asInt())
                .as(done.toString())
                .isEqualTo(1);
    }
}
