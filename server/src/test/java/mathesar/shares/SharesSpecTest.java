package mathesar.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
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

/** Public links by those who make them, and by whoever has their address. */
class SharesSpecTest {
    private static final int ENDED = -28009;
    private static final int BROKEN = -28041;
    private static final int LOCKED = -28040;
    private static final int REFUSED = -31057;
    private static final int NAME = 2;
    private static final int SALARY = 3;

    private final Spec spec = Spec.with(
            Sql.of(
                    "CREATE TABLE people (id integer PRIMARY KEY, name text, salary integer, boss integer REFERENCES people)"),
            Sql.of("INSERT INTO people SELECT i, 'P' || i, i * 1000 + 7, 1 FROM generate_series(1, 30) i"));
    private final TestClient visitor = TestServer.shared().anonymous();
    private final long people = spec.table("people");

    private Map<String, Object> wanted() {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("table_oid", people);
        wanted.put("name", "Staff");
        wanted.put("columns", List.of(NAME));
        wanted.put(
                "filter",
                Map.of(
                        "type",
                        "lesser",
                        "args",
                        List.of(Map.of("type", "attnum", "value", SALARY), Map.of("type", "literal", "value", 4_000))));
        wanted.put("order", List.of(Map.of("attnum", SALARY, "direction", "desc")));
        return wanted;
    }

    private JsonNode add(Map<String, ?> wanted) {
        return spec.done("shares.add", wanted);
    }

    private int errorOf(String token) {
        return visitor.error("shares.records", Map.of("token", token));
    }

    private void letEveryoneRead() {
        TestPostgres.run(
                spec.target(),
                Sql.of("GRANT USAGE ON SCHEMA public TO PUBLIC"),
                Sql.of("GRANT SELECT ON people TO PUBLIC"));
    }

    @Test
    void showsTheListedColumnsOfTheChosenRows() {
        spec.guardedByPostgres("shares.add", wanted());
        JsonNode made = add(wanted());
        String token = made.path("token").asString();
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        JsonNode seen = visitor.result("shares.get", Map.of("token", token));
        assertThat(seen.toString())
                .isEqualTo(
                        "{\"name\":\"Staff\",\"kind\":\"table\",\"parts\":[{\"show\":\"table\",\"title\":null,\"text\":null,\"width\":12,\"height\":4,"
                                + "\"columns\":[{\"key\":2,\"alias\":null,\"name\":\"name\",\"type\":\"text\"}],\"chart\":null,\"broken\":false}],"
                                + "\"expires_at\":null}");
        assertThat(visitor.result("shares.records", Map.of("token", token)).toString())
                .isEqualTo("{\"results\":[{\"2\":\"P3\"},{\"2\":\"P2\"},{\"2\":\"P1\"}],\"more\":false}");
        assertThat(visitor.result("shares.records", Map.of("token", token, "limit", 1, "offset", 1))
                        .toString())
                .isEqualTo("{\"results\":[{\"2\":\"P2\"}],\"more\":true}");
    }

    @Test
    void isWidenedByNoParameter() {
        String token = add(wanted()).path("token").asString();
        Map<String, Object> tries = Map.of(
                "columns", List.of(1, SALARY),
                "filter", Map.of(),
                "order", List.of(Map.of("attnum", 1, "direction", "asc")),
                "table_oid", people,
                "database_id", spec.databaseId(),
                "return_record_summaries", true,
                "joined_columns", List.of(),
                "grouping", Map.of("columns", List.of(SALARY)),
                "search", "P",
                "paging", "seek");
        tries.forEach((name, value) -> assertThat(visitor.error("shares.records", Map.of("token", token, name, value)))
                .as(name)
                .isEqualTo(Spec.WRONG_PARAMETERS));
        for (Map<String, Object> far : List.<Map<String, Object>>of(
                Map.of("limit", 0), Map.of("limit", 501), Map.of("offset", -1), Map.of("offset", 1_000_001))) {
            Map<String, Object> params = new LinkedHashMap<>(far);
            params.put("token", token);
            assertThat(visitor.error("shares.records", params))
                    .as(far.toString())
                    .isEqualTo(REFUSED);
        }
        assertThat(visitor.error("records.list", Map.of("table_oid", people, "database_id", spec.databaseId())))
                .isEqualTo(Spec.NOT_ALLOWED);
        TestPostgres.run(spec.target(), Sql.of("ALTER TABLE people ADD COLUMN secret text DEFAULT 'hush'"));
        assertThat(visitor.result("shares.records", Map.of("token", token)).toString())
                .doesNotContain("hush", "4007", "1007");
    }

    @Test
    void isReadAsAFile() {
        JsonNode made = add(wanted());
        String address = "/api/share/v0/" + made.path("token").asString();
        assertThat(visitor.get(address + ".csv?columns=%5B3%5D&filter=%7B%7D&limit=100&table_oid=1")
                        .body()
                        .strip())
                .isEqualToNormalizingNewlines("name\nP3\nP2\nP1");
        assertThat(visitor.get(address + ".json").body().replaceAll("\\s", ""))
                .isEqualTo("[{\"name\":\"P3\"},{\"name\":\"P2\"},{\"name\":\"P1\"}]");
        assertThat(visitor.get(address + ".sql").statusCode()).isEqualTo(404);
        assertThat(visitor.get(address).statusCode()).isEqualTo(404);
        spec.done(
                "shares.revoke",
                Map.of("share_id", made.path("share").path("id").asLong()));
        assertThat(visitor.get(address + ".csv").statusCode()).isEqualTo(404);
        assertThat(visitor.get(address + ".csv").body()).doesNotContain("P1", "people");
    }

    @Test
    void refusesWhatCannotBeShared() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("name", " "),
                Map.of("name", "x".repeat(101)),
                Map.of("columns", List.of()),
                Map.of("expires_at", Instant.now().minusSeconds(1).toString()))) {
            Map<String, Object> all = wanted();
            all.putAll(wrong);
            assertThat(spec.error("shares.add", all)).as(wrong.toString()).isEqualTo(REFUSED);
        }
        Map<String, Object> unknown = wanted();
        unknown.put("columns", List.of(NAME, 99));
        assertThat(spec.error("shares.add", unknown)).isEqualTo(Spec.NO_PRIVILEGE);
        TestPostgres.run(
                spec.target(),
                Sql.of("GRANT USAGE ON SCHEMA public TO PUBLIC"),
                Sql.of("GRANT SELECT (id, name) ON people TO PUBLIC"));
        Map<String, Object> unreadable = wanted();
        unreadable.put("columns", List.of(SALARY));
        assertThat(spec.failureOfLimited("shares.add", unreadable)).isEqualTo(Spec.NO_PRIVILEGE);
    }

    @Test
    void endsAtOnceWhenRevokedOrRenewed() {
        JsonNode made = add(wanted());
        String first = made.path("token").asString();
        Map<String, Object> it =
                Map.of("share_id", made.path("share").path("id").asLong());
        spec.guarded("shares.renew_token", it);
        String second = spec.done("shares.renew_token", it).asString();
        assertThat(errorOf(first)).isEqualTo(ENDED);
        assertThat(visitor.result("shares.records", Map.of("token", second)).path("results"))
                .hasSize(3);
        assertThat(spec.failureOfLimited("shares.renew_token", it)).isEqualTo(REFUSED);
        assertThat(spec.failureOfLimited("shares.revoke", it)).isEqualTo(REFUSED);
        spec.guarded("shares.revoke", it);
        spec.done("shares.revoke", it);
        assertThat(errorOf(second)).isEqualTo(ENDED);
        assertThat(visitor.error("shares.get", Map.of("token", second))).isEqualTo(ENDED);
        assertThat(spec.error("shares.revoke", it)).isEqualTo(ENDED);
        assertThat(errorOf("")).isEqualTo(ENDED);
    }

    @Test
    void endsWithItsTime() throws InterruptedException {
        Map<String, Object> brief = wanted();
        brief.put("expires_at", Instant.now().plusSeconds(3).toString());
        String token = add(brief).path("token").asString();
        Instant patience = Instant.now().plus(Duration.ofMinutes(1));
        while (visitor.call("shares.records", Map.of("token", token))
                        .path("error")
                        .isMissingNode()
                && Instant.now().isBefore(patience)) {
            Thread.sleep(200);
        }
        assertThat(errorOf(token)).isEqualTo(ENDED);
    }

    @Test
    void endsWithTheRightsOfWhoMadeIt() {
        letEveryoneRead();
        JsonNode made = spec.doneByLimited("shares.add", wanted());
        String token = made.path("token").asString();
        long id = made.path("share").path("id").asLong();
        assertThat(visitor.result("shares.records", Map.of("token", token)).path("results"))
                .hasSize(3);
        setActive(id, false);
        assertThat(errorOf(token)).isEqualTo(ENDED);
        setActive(id, true);
        assertThat(visitor.result("shares.get", Map.of("token", token))
                        .path("name")
                        .asString())
                .isEqualTo("Staff");
        TestPostgres.run(spec.target(), Sql.of("REVOKE SELECT ON people FROM PUBLIC"));
        assertThat(errorOf(token)).isEqualTo(BROKEN);
        letEveryoneRead();
        TestPostgres.run(
                TestServer.shared().records(),
                Sql.of(
                        "DELETE FROM mathesar.collaborators c USING mathesar.shared_links l"
                                + " WHERE l.id = {} AND c.user_id = l.owner_id AND c.database_id = l.database_id",
                        id));
        assertThat(errorOf(token)).isEqualTo(ENDED);
    }

    private static void setActive(long share, boolean active) {
        TestPostgres.run(
                TestServer.shared().records(),
                Sql.of(
                        "UPDATE mathesar.users SET is_active = {} WHERE id = (SELECT owner_id FROM mathesar.shared_links WHERE id = {})",
                        active,
                        share));
    }

    @Test
    void tellsPeopleTheirOwnAndAdministratorsAll() {
        letEveryoneRead();
        Map<String, Object> here = Map.of("table_oid", people);
        spec.guarded("shares.list", here);
        add(wanted());
        Map<String, Object> other = wanted();
        other.put("name", "Theirs");
        spec.doneByLimited("shares.add", other);
        assertThat(spec.doneByLimited("shares.list", here).findValuesAsString("name"))
                .containsExactly("Theirs");
        JsonNode all = spec.done("shares.list", here);
        assertThat(all.findValuesAsString("name")).containsExactly("Staff", "Theirs");
        assertThat(all.findValuesAsString("own")).containsExactly("true", "false");
        assertThat(all.toString()).doesNotContain("token");
    }

    @Test
    void outlivesRenamesButNotWhatItShows() {
        String token = add(wanted()).path("token").asString();
        TestPostgres.run(spec.target(), Sql.of("ALTER TABLE people RENAME COLUMN name TO label"));
        assertThat(visitor.result("shares.get", Map.of("token", token))
                        .path("parts")
                        .findValuesAsString("name"))
                .containsExactly("label");
        TestPostgres.run(spec.target(), Sql.of("ALTER TABLE people DROP COLUMN salary"));
        JsonNode error = visitor.call("shares.records", Map.of("token", token)).path("error");
        assertThat(error.path("code").asInt()).isEqualTo(BROKEN);
        assertThat(error.toString()).doesNotContain("people", "salary", "4000");
    }

    @Test
    void theAuditLogHasWhoMadeAndEndedIt() {
        JsonNode made = add(wanted());
        spec.done(
                "shares.revoke",
                Map.of("share_id", made.path("share").path("id").asLong()));
        String log = spec.admin().result("audit.list", Map.of()).toString();
        assertThat(log)
                .contains("shares.add", "shares.revoke")
                .doesNotContain(made.path("token").asString());
    }

    @Test
    void aPasswordClosesTheLinkToWhoDoesNotSayIt() {
        Map<String, Object> wanted = wanted();
        wanted.put("password", "three words");
        JsonNode made = add(wanted);
        assertThat(made.path("share").path("locked").asBoolean()).isTrue();
        assertThat(made.toString()).doesNotContain("three words");
        String token = made.path("token").asString();
        for (String method : List.of("shares.get", "shares.records")) {
            assertThat(visitor.error(method, Map.of("token", token))).isEqualTo(LOCKED);
            assertThat(visitor.result(method, Map.of("token", token, "password", "three words")))
                    .isNotEmpty();
        }
        assertThat(visitor.error("shares.records", Map.of("token", token, "password", "four words")))
                .isEqualTo(LOCKED);
        HttpResponse<String> closed = visitor.get("/api/share/v0/" + token + ".csv");
        assertThat(closed.statusCode()).isEqualTo(401);
        assertThat(closed.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
        assertThat(closed.body()).doesNotContain("P1");
        String pair = Base64.getEncoder().encodeToString("anyone:three words".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> open = visitor.send(
                visitor.request("/api/share/v0/" + token + ".csv").header("Authorization", "Basic " + pair));
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.body()).startsWith("name");
        wanted.put("password", "abc");
        assertThat(spec.error("shares.add", wanted)).isEqualTo(REFUSED);
    }
}
