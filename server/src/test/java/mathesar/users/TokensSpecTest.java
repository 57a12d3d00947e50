package mathesar.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import mathesar.rpc.Json;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;

class TokensSpecTest {
    private final TestServer server = TestServer.shared();
    private final TestClient admin = server.admin();

    @Test
    void aTokenMayBeNarrowedToReadingAndToDatabases() {
        Spec spec = Spec.with(Sql.of("CREATE TABLE t (id integer PRIMARY KEY)"), Sql.of("INSERT INTO t VALUES (1)"));
        Spec another = Spec.with(Sql.of("CREATE TABLE t (id integer PRIMARY KEY)"));
        String reading = token(Map.of("name", "reading", "access", "read"));
        String narrow = token(Map.of("name", "narrow", "databases", List.of(spec.databaseId())));
        Map<String, Object> table = Map.of("database_id", spec.databaseId(), "table_oid", spec.table("t"));
        Map<String, Object> elsewhere = Map.of("database_id", another.databaseId(), "table_oid", another.table("t"));
        Map<String, Object> record =
                Map.of("database_id", spec.databaseId(), "table_oid", spec.table("t"), "record_def", Map.of("1", 2));

        assertThat(byToken(reading, "records.list", table)).contains("\"count\":1");
        assertThat(byToken(reading, "users.list", Map.of())).contains("\"result\"");
        assertThat(byToken(reading, "records.add", record)).contains("-32603");
        assertThat(byToken(reading, "schemas.add", Map.of("database_id", spec.databaseId(), "name", "x")))
                .contains("-32603");
        assertThat(byToken(reading, "users.tokens.add", Map.of("name", "more"))).contains("-32603");

        assertThat(byToken(narrow, "records.add", record)).contains("\"result\"");
        assertThat(byToken(narrow, "records.list", elsewhere)).contains("-32603");
        assertThat(byToken(narrow, "users.list", Map.of())).contains("-32603");
        assertThat(byToken(narrow, "databases.configured.list", Map.of())).contains("-32603");
        assertThat(export(narrow, table)).isEqualTo(200);
        assertThat(export(narrow, elsewhere)).isEqualTo(403);

        assertThat(token(Map.of("name", "full"))).satisfies(full -> {
            assertThat(byToken(full, "records.list", elsewhere)).contains("\"result\"");
            assertThat(byToken(full, "users.tokens.add", Map.of("name", "more")))
                    .contains("-32603");
        });
        assertThat(admin.error("users.tokens.add", Map.of("name", "x", "access", "all")))
                .isEqualTo(-31057);
        assertThat(admin.result("users.tokens.list", Map.of()).toString())
                .contains("\"access\":\"read\"", "\"databases\":[" + spec.databaseId() + "]");
    }

    private String token(Map<String, ?> wanted) {
        return admin.result("users.tokens.add", wanted).path("text").asString();
    }

    private int export(String token, Map<String, Object> table) {
        String query = "?database_id=" + table.get("database_id") + "&table_oid=" + table.get("table_oid");
        return server.anonymous()
                .send(server.anonymous()
                        .request("/api/export/v0/tables/" + query)
                        .header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private String byToken(String token, String method, Map<String, ?> params) {
        String call =
                Json.MAPPER.writeValueAsString(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params));
        return server.anonymous()
                .send(server.anonymous()
                        .request("/api/rpc/v0/")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(call)))
                .body();
    }
}
