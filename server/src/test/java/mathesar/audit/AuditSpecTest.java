package mathesar.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mathesar.errors.AppException;
import mathesar.postgres.Target;
import mathesar.sql.Sql;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuditSpecTest {
    private final Target own = TestPostgres.freshDatabase();
    private final TestServer server = TestServer.startOver(own);
    private final TestClient admin = server.admin();

    @AfterEach
    void end() {
        server.stop();
    }

    private JsonNode list(Map<String, ?> wanted) {
        return admin.result("audit.list", wanted);
    }

    private JsonNode newest(String action) {
        return list(Map.of("action", action)).path(0);
    }

    private JsonNode verify() {
        return admin.result("audit.verify", Map.of());
    }

    @Test
    void keepsWhoChangedWhatWithoutSecretsAndValues() {
        long database = server.connect(admin, TestPostgres.freshDatabase());
        assertThat(newest("databases.setup").toString())
                .contains("\"username\":\"admin\"", "\"host\":")
                .doesNotContain("password");

        long table = admin.result(
                        "tables.add", Map.of("database_id", database, "schema_oid", 2200, "table_name", "Notes"))
                .path("oid")
                .asLong();
        JsonNode made = newest("tables.add");
        assertThat(made.path("database_id").asLong()).isEqualTo(database);
        assertThat(made.path("about").path("table_name").asString()).isEqualTo("Notes");
        assertThat(made.path("refusal").isNull()).isTrue();
        assertThat(made.path("address").asString()).isEqualTo("127.0.0.1");

        admin.result(
                "roles.add",
                Map.of("database_id", database, "rolename", "r" + table, "login", true, "password", "s3cret"));
        assertThat(list(Map.of()).toString()).contains("roles.add", "r" + table).doesNotContain("s3cret");
        admin.error("tables.delete", Map.of("database_id", database, "table_oid", 1));
        assertThat(newest("tables.delete").path("refusal").asString()).isNotEmpty();

        admin.result("tables.get", Map.of("database_id", database, "table_oid", table));
        admin.result("records.add", Map.of("database_id", database, "table_oid", table, "record_def", Map.of()));
        assertThat(list(Map.of("text", "records.")).size()).isZero();

        assertThat(admin.get("/api/export/v0/tables/?database_id=" + database + "&table_oid=" + table)
                        .statusCode())
                .isEqualTo(200);
        assertThat(newest("export.table").path("about").path("table_oid").asString())
                .isEqualTo("" + table);
        assertThat(list(Map.of("database_id", database, "text", "NOTES")).size())
                .isEqualTo(1);
        assertThat(list(Map.of("database_id", database + 1)).size()).isZero();
        assertThat(verify().path("broken_at").isNull()).isTrue();
    }

    @Test
    void keepsWhoCameAndWent() {
        assertThat(newest("sign_in").path("about").path("way").asString()).isEqualTo("password");
        server.logIn("admin", "wrong");
        assertThat(newest("sign_in").path("refusal").asString()).isEqualTo("wrong password");
        server.logIn("my password in the wrong field", "x");
        assertThat(list(Map.of()).toString()).doesNotContain("wrong field");
        TestClient second = server.admin();
        second.get("/auth/logout/");
        assertThat(newest("sign_out").path("username").asString()).isEqualTo("admin");
    }

    @Test
    void pagesByTheIdOfAnEntry() {
        for (int i = 0; i < 5; i++) {
            server.admin();
        }
        JsonNode first = list(Map.of("limit", 2));
        JsonNode next =
                list(Map.of("limit", 2, "before", first.path(1).path("id").asLong()));
        assertThat(next.path(0).path("id").asLong())
                .isLessThan(first.path(1).path("id").asLong());
        assertThat(list(Map.of("since", "2000")).size()).isGreaterThan(5);
        assertThat(list(Map.of("until", "2000")).size()).isZero();
    }

    @Test
    void isForAdministratorsOnly() {
        TestClient other = server.other();
        for (String method : List.of("audit.list", "audit.verify")) {
            assertThat(other.error(method, Map.of())).isEqualTo(-32603);
            assertThat(server.anonymous().error(method, Map.of())).isEqualTo(-32603);
        }
        assertThat(other.get("/api/export/v0/audit/").statusCode()).isEqualTo(403);
    }

    @Test
    void theFileHoldsEveryEntryWithItsHash() {
        JsonNode newest = list(Map.of()).path(0);
        String csv = admin.get("/api/export/v0/audit/").body();
        assertThat(csv)
                .startsWith("id,at,user_id,")
                .contains(newest.path("hash").asString());
        assertThat(verify().path("entries").asLong()).isEqualTo(csv.lines().count());
    }

    @Test
    void entriesStayAndAChangedOneIsFound() {
        server.admin();
        server.admin();
        assertThatThrownBy(() -> TestPostgres.run(own, Sql.of("DELETE FROM mathesar.audit_log")))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("stay as they are");
        long second = list(Map.of()).path(1).path("id").asLong();
        TestPostgres.run(
                own,
                Sql.of("ALTER TABLE mathesar.audit_log DISABLE TRIGGER stays"),
                Sql.of("UPDATE mathesar.audit_log SET username = 'somebody else' WHERE id = {}", second));
        assertThat(verify().path("broken_at").asLong()).isEqualTo(second);
    }

    @Test
    void theChainHoldsWhenManyActAtOnce() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String name = "person" + i;
                running.add(people.submit(() -> admin.result(
                        "users.add",
                        Map.of(
                                "user_def",
                                Map.of("username", name, "password", "First-Word-77", "is_superuser", false)))));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertThat(list(Map.of("action", "users.add")).size()).isEqualTo(40);
        assertThat(verify().path("broken_at").isNull()).isTrue();
    }
}
