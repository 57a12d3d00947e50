package mathesar.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Public links to results of explorations and to dashboards. */
class ResultSharesSpecTest {
    private static final int ENDED = -28009;
    private static final int BROKEN = -28041;
    private static final int REFUSED = -31057;

    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE people (id integer PRIMARY KEY, name text, salary integer, team text)"),
            Sql.of("INSERT INTO people SELECT i, 'P' || i, i * 1000 + 7, 'T' || i % 2 FROM generate_series(1, 9) i"));
    private final TestClient visitor = TestServer.shared().anonymous();
    private final long people = spec.table("people");

    private Map<String, Object> query() {
        Map<String, Object> filter = Map.of(
                "type",
                "filter",
                "spec",
                Map.of("lesser", List.of(Map.of("column_name", List.of("pay")), Map.of("literal", List.of(4_000)))));
        Map<String, Object> hide = Map.of("type", "hide", "spec", List.of("pay"));
        Map<String, Object> order =
                Map.of("type", "order", "spec", List.of(Map.of("field", "who", "direction", "desc")));
        return Map.of(
                "database_id", spec.databaseId(),
                "base_table_oid", people,
                "initial_columns", List.of(Map.of("alias", "who", "attnum", 2), Map.of("alias", "pay", "attnum", 3)),
                "transformations", List.of(order, filter, hide));
    }

    private long exploration() {
        Map<String, Object> definition = new LinkedHashMap<>(query());
        definition.put("name", "Cheap");
        definition.put("schema_oid", spec.number(Sql.of("SELECT 'public'::regnamespace::oid::bigint")));
        return spec.done("explorations.add", Map.of("exploration_def", definition))
                .path("id")
                .asLong();
    }

    private Map<String, Object> wanted(String kind, long id) {
        Map<String, Object> part = Map.of("show", "table", "query", query(), "names", Map.of("who", "Who it is"));
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("kind", kind);
        wanted.put("subject_id", id);
        wanted.put("name", "Cheap people");
        wanted.put("parts", List.of(part));
        return wanted;
    }

    private JsonNode read(String token) {
        return visitor.result("shares.records", Map.of("token", token));
    }

    @Test
    void showsTheResultAsItWasWhenTheLinkWasMade() {
        long id = exploration();
        spec.guardedByPostgres("shares.add_results", wanted("exploration", id));
        String token = spec.done("shares.add_results", wanted("exploration", id))
                .path("token")
                .asString();
        JsonNode seen = visitor.result("shares.get", Map.of("token", token));
        assertThat(seen.path("kind").asString()).isEqualTo("exploration");
        assertThat(seen.path("parts").path(0).path("columns").toString())
                .isEqualTo("[{\"key\":1,\"alias\":\"who\",\"name\":\"Who it is\",\"type\":\"text\"}]");
        String three = "{\"results\":[{\"1\":\"P3\"},{\"1\":\"P2\"},{\"1\":\"P1\"}],\"more\":false}";
        assertThat(read(token).toString()).isEqualTo(three);
        Map<String, Object> changed = new LinkedHashMap<>(query());
        changed.put("transformations", List.of());
        changed.put("name", "All");
        changed.put("id", id);
        changed.put("schema_oid", spec.number(Sql.of("SELECT 'public'::regnamespace::oid::bigint")));
        spec.done("explorations.replace", Map.of("new_exploration", changed));
        assertThat(read(token).toString()).isEqualTo(three);
        assertThat(visitor.get("/api/share/v0/" + token + ".csv").body())
                .isEqualToNormalizingNewlines("Who it is\nP3\nP2\nP1\n");
        assertThat(visitor.get("/api/share/v0/" + token + ".json").body().replaceAll("\\s", ""))
                .isEqualTo("[{\"Whoitis\":\"P3\"},{\"Whoitis\":\"P2\"},{\"Whoitis\":\"P1\"}]");
    }

    @Test
    void isWidenedByNoParameter() {
        long id = exploration();
        String token = spec.done("shares.add_results", wanted("exploration", id))
                .path("token")
                .asString();
        Map<String, Object> tries = Map.of(
                "query", query(),
                "exploration_def", query(),
                "exploration_id", id,
                "columns", List.of(3),
                "transformations", List.of(),
                "initial_columns", List.of(Map.of("alias", "pay", "attnum", 3)),
                "filter", Map.of(),
                "order", List.of(),
                "database_id", spec.databaseId(),
                "parts", List.of());
        tries.forEach((name, value) -> {
            for (String method : List.of("shares.records", "shares.get")) {
                assertThat(visitor.error(method, Map.of("token", token, name, value)))
                        .as(name)
                        .isEqualTo(Spec.WRONG_PARAMETERS);
            }
        });
        for (int part : List.of(-1, 1, 99)) {
            assertThat(visitor.error("shares.records", Map.of("token", token, "part", part)))
                    .isEqualTo(BROKEN);
        }
        assertThat(visitor.get("/api/share/v0/" + token + ".csv?part=1").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/api/share/v0/" + token + ".csv?part=x").statusCode())
                .isEqualTo(404);
        String file = visitor.get(
                        "/api/share/v0/" + token
                                + ".csv?exploration_id=1&database_id=1&limit=99&offset=0&columns=%5B3%5D&transformations=%5B%5D")
                .body();
        assertThat(file.lines()).hasSize(4);
        assertThat(file).doesNotContain("1007");
        assertThat(visitor.error(
                        "explorations.run", Map.of("database_id", spec.databaseId(), "exploration_def", query())))
                .isEqualTo(Spec.NOT_ALLOWED);
    }

    @Test
    void refusesWhatDoesNotRun() {
        long id = exploration();
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("kind", "table"),
                Map.of("kind", "database"),
                Map.of("parts", List.of()),
                Map.of("parts", List.of(Map.of("show", "text", "text", "a"), Map.of("show", "text", "text", "b"))),
                Map.of("parts", List.of(Map.of("show", "everything", "query", query()))),
                Map.of("parts", List.of(Map.of("show", "table"))))) {
            Map<String, Object> all = wanted("exploration", id);
            all.putAll(wrong);
            assertThat(spec.error("shares.add_results", all))
                    .as(wrong.toString())
                    .isEqualTo(REFUSED);
        }
        assertThat(spec.error("shares.add_results", wanted("exploration", 987_654_321)))
                .isEqualTo(ENDED);
        assertThat(spec.error("shares.add_results", wanted("dashboard", id + 1_000_000)))
                .isEqualTo(ENDED);
        assertThat(spec.failureOfLimited("shares.add_results", wanted("exploration", id)))
                .isEqualTo(Spec.NO_PRIVILEGE);
    }

    @Test
    void saysSoWhenItNoLongerRuns() {
        String token = spec.done("shares.add_results", wanted("exploration", exploration()))
                .path("token")
                .asString();
        TestPostgres.run(spec.target(), Sql.of("ALTER TABLE people DROP COLUMN salary"));
        for (String method : List.of("shares.get", "shares.records")) {
            JsonNode error = visitor.call(method, Map.of("token", token)).path("error");
            assertThat(error.path("code").asInt()).isEqualTo(BROKEN);
            assertThat(error.toString()).doesNotContain("people", "salary", "pay");
        }
        assertThat(visitor.get("/api/share/v0/" + token + ".csv").statusCode()).isEqualTo(404);
    }

    @Test
    void endsWithTheExploration() {
        long id = exploration();
        String token = spec.done("shares.add_results", wanted("chart", id))
                .path("token")
                .asString();
        assertThat(read(token).path("results")).hasSize(3);
        spec.done("explorations.delete", Map.of("exploration_id", id));
        assertThat(visitor.error("shares.records", Map.of("token", token))).isEqualTo(ENDED);
    }

    @Test
    void isFramedByTheOriginsItNames() {
        long id = exploration();
        Map<String, Object> wanted = wanted("exploration", id);
        String alone = spec.done("shares.add_results", wanted).path("token").asString();
        assertThat(policy(alone)).endsWith("frame-ancestors 'none'");
        wanted.put("frame_ancestors", List.of("https://example.org", "https://*.example.net:8443"));
        String framed = spec.done("shares.add_results", wanted).path("token").asString();
        assertThat(policy(framed)).endsWith("frame-ancestors https://example.org https://*.example.net:8443");
        assertThat(visitor.get("/shares/links/" + framed + "/").headers().firstValue("X-Frame-Options"))
                .isEmpty();
        assertThat(visitor.get("/shares/links/" + alone + "/").headers().firstValue("X-Frame-Options"))
                .hasValue("DENY");
        for (String wrong :
                List.of("*", "https://a.org; script-src *", "javascript:alert(1)", "https://a.org/x", "'self'", "")) {
            wanted.put("frame_ancestors", List.of(wrong));
            assertThat(spec.error("shares.add_results", wanted)).as(wrong).isEqualTo(REFUSED);
        }
    }

    private String policy(String token) {
        return visitor.get("/shares/links/" + token + "/")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
    }

    @Test
    void showsTheTilesOfADashboardWithTheirOwnQueries() {
        long schema = spec.number(Sql.of("SELECT 'public'::regnamespace::oid::bigint"));
        long id = spec.done("dashboards.add", Map.of("schema_oid", schema, "dashboard_def", Map.of("name", "Board")))
                .path("id")
                .asLong();
        Map<String, Object> everyone = Map.of(
                "database_id", spec.databaseId(),
                "base_table_oid", people,
                "initial_columns", List.of(Map.of("alias", "team", "attnum", 4)));
        Map<String, Object> wanted = wanted("dashboard", id);
        wanted.put(
                "parts",
                List.of(
                        Map.of("show", "text", "text", "Hello", "width", 12, "height", 1),
                        Map.of("show", "table", "title", "Cheap", "query", query(), "width", 6, "height", 4),
                        Map.of("show", "number", "title", "Teams", "query", everyone, "width", 6, "height", 4)));
        String token = spec.done("shares.add_results", wanted).path("token").asString();
        JsonNode parts = visitor.result("shares.get", Map.of("token", token)).path("parts");
        assertThat(parts.findValuesAsString("show")).containsExactly("text", "table", "number");
        assertThat(parts.path(0).path("text").asString()).isEqualTo("Hello");
        assertThat(visitor.result("shares.records", Map.of("token", token, "part", 1))
                        .path("results"))
                .hasSize(3);
        assertThat(visitor.result("shares.records", Map.of("token", token, "part", 2))
                        .path("results"))
                .hasSize(9);
        assertThat(visitor.get("/api/share/v0/" + token + ".csv?part=2").body()).startsWith("team");
        assertThat(visitor.get("/api/share/v0/" + token + ".csv").statusCode()).isEqualTo(404);
        assertThat(visitor.error("shares.records", Map.of("token", token, "part", 2, "filters", List.of())))
                .isEqualTo(Spec.WRONG_PARAMETERS);
        TestPostgres.run(spec.target(), Sql.of("ALTER TABLE people DROP COLUMN salary"));
        JsonNode later = visitor.result("shares.get", Map.of("token", token)).path("parts");
        assertThat(later.findValuesAsString("broken")).containsExactly("false", "true", "false");
        assertThat(visitor.error("shares.records", Map.of("token", token, "part", 1)))
                .isEqualTo(BROKEN);
        assertThat(visitor.result("shares.records", Map.of("token", token, "part", 2))
                        .path("results"))
                .hasSize(9);
        assertThat(spec.done("shares.list", Map.of("dashboard_id", id)).findValuesAsString("kind"))
                .containsExactly("dashboard");
        spec.done("dashboards.delete", Map.of("dashboard_id", id));
        assertThat(visitor.error("shares.get", Map.of("token", token))).isEqualTo(ENDED);
    }

    @Test
    void belongsToWhoMadeIt() {
        TestPostgres.run(
                spec.target(),
                Sql.of("GRANT USAGE ON SCHEMA public TO PUBLIC"),
                Sql.of("GRANT SELECT ON people TO PUBLIC"));
        long id = exploration();
        JsonNode mine =
                spec.done("shares.add_results", wanted("exploration", id)).path("share");
        spec.done("shares.add_results", wanted("chart", id));
        Map<String, Object> theirs = wanted("exploration", id);
        theirs.put("name", "Theirs");
        JsonNode other = spec.doneByLimited("shares.add_results", theirs);
        Map<String, Object> here = Map.of("exploration_id", id);
        assertThat(spec.doneByLimited("shares.list", here).findValuesAsString("name"))
                .containsExactly("Theirs");
        assertThat(spec.done("shares.list", here).findValuesAsString("kind"))
                .containsExactly("exploration", "chart", "exploration");
        Map<String, Object> it = Map.of("share_id", mine.path("id").asLong());
        assertThat(spec.failureOfLimited("shares.revoke", it)).isEqualTo(REFUSED);
        assertThat(spec.failureOfLimited("shares.renew_token", it)).isEqualTo(REFUSED);
        assertThat(spec.error(
                        "shares.renew_token",
                        Map.of("share_id", other.path("share").path("id").asLong())))
                .isEqualTo(REFUSED);
        assertThat(spec.error("shares.list", Map.of())).isEqualTo(REFUSED);
        assertThat(spec.error("shares.list", Map.of("exploration_id", id, "table_oid", people)))
                .isEqualTo(REFUSED);
        TestPostgres.run(spec.target(), Sql.of("REVOKE SELECT ON people FROM PUBLIC"));
        assertThat(visitor.error(
                        "shares.records", Map.of("token", other.path("token").asString())))
                .isEqualTo(BROKEN);
    }
}
