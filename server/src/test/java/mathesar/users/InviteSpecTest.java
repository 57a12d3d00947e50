package mathesar.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import mathesar.postgres.Target;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Links by which people choose a password, and accounts switched off. */
class InviteSpecTest {
    private static final String PASSWORD = "Quiet-Lake-42";
    private static final int NOT_ALLOWED = -32603;
    private final TestServer server = TestServer.shared();
    private final TestClient admin = server.admin();

    private static String name() {
        return "guest" + System.nanoTime();
    }

    private JsonNode invite(String name) {
        return admin.result("users.invite", Map.of("user_def", Map.of("username", name, "is_superuser", false)));
    }

    private static String path(JsonNode link) {
        return URI.create(link.path("url").asString()).getPath();
    }

    private static HttpResponse<String> choose(TestClient person, String path, String password) {
        person.get(path);
        return person.form(path, Map.of("new_password1", password, "new_password2", password));
    }

    @Test
    void anInvitedPersonChoosesAPasswordAndIsIn() {
        String name = name();
        JsonNode invited = invite(name);
        assertThat(server.logIn(name, "!").error("users.get_self", Map.of())).isEqualTo(NOT_ALLOWED);
        String path = path(invited.path("link"));
        TestClient person = server.anonymous();
        assertThat(choose(person, path, "short").body()).contains("at least 8");
        assertThat(choose(person, path, PASSWORD).headers().firstValue("Location"))
                .contains("/");
        assertThat(person.result("users.get_self", Map.of()).path("username").asString())
                .isEqualTo(name);
        assertThat(server.logIn(name, PASSWORD)
                        .result("users.get_self", Map.of())
                        .path("username")
                        .asString())
                .isEqualTo(name);

        TestClient second = server.anonymous();
        second.get("/auth/login/");
        assertThat(second.get(path).statusCode()).isEqualTo(404);
        assertThat(second.form(path, Map.of("new_password1", "Other-Lake-43", "new_password2", "Other-Lake-43"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNewLinkEndsTheOldOneAndARevokedOneIsDead() {
        JsonNode invited = invite(name());
        long id = invited.path("user").path("id").asLong();
        String second = path(admin.result("users.links.add", Map.of("user_id", id)));
        assertThat(server.anonymous().get(path(invited.path("link"))).statusCode())
                .isEqualTo(404);
        assertThat(server.anonymous().get(second).statusCode()).isEqualTo(200);
        assertThat(access(id).path("link_until").asString()).isNotEmpty();
        assertThat(admin.result("users.links.revoke", Map.of("user_id", id)).asBoolean())
                .isTrue();
        assertThat(server.anonymous().get(second).statusCode()).isEqualTo(404);
        assertThat(admin.result("users.links.revoke", Map.of("user_id", id)).asBoolean())
                .isFalse();
    }

    @Test
    void aResetEndsTheSessionsThatWereThere() {
        TestClient person = server.other();
        String path = path(admin.result("users.links.add", Map.of("user_id", person.userId())));
        assertThat(person.result("users.get_self", Map.of()).path("id").asLong())
                .isEqualTo(person.userId());
        choose(server.anonymous(), path, "Another-Lake-44");
        assertThat(person.error("users.get_self", Map.of())).isEqualTo(NOT_ALLOWED);
    }

    private JsonNode access(long id) {
        for (JsonNode one : admin.result("users.list_access", Map.of())) {
            if (one.path("user_id").asLong() == id) {
                return one;
            }
        }
        throw new AssertionError("No user " + id);
    }

    @Test
    void whoIsSwitchedOffIsOutWithinFiveSecondsOnEveryDoor() throws Exception {
        Target own = TestPostgres.freshDatabase();
        long database = server.connect(admin, own);
        TestClient person = server.other();
        server.share(admin, database, person, TestPostgres.createRole(own, "sleeper"));
        String name = person.result("users.get_self", Map.of()).path("username").asString();
        String token = person.result("users.tokens.add", Map.of("name", "script"))
                .path("text")
                .asString();
        CompletableFuture<JsonNode> query = CompletableFuture.supplyAsync(() -> person.call(
                "queries.run", Map.of("database_id", database, "sql", "SELECT pg_sleep(60)", "run", "slow")));
        Thread.sleep(500);

        long begin = System.nanoTime();
        admin.result("users.set_active", Map.of("user_id", person.userId(), "active", false));
        query.get();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(person.error("users.get_self", Map.of())).isEqualTo(NOT_ALLOWED);
        assertThat(server.logIn(name, PASSWORD).error("users.get_self", Map.of()))
                .isEqualTo(NOT_ALLOWED);
        assertThat(withToken(token)).contains("" + NOT_ALLOWED);
        assertThat(admin.error("users.links.add", Map.of("user_id", person.userId())))
                .isNegative();
        assertThat(access(person.userId()).path("active").asBoolean()).isFalse();

        admin.result("users.set_active", Map.of("user_id", person.userId(), "active", true));
        assertThat(withToken(token)).contains(name);
    }

    private String withToken(String token) {
        TestClient script = server.anonymous();
        return script.send(script.request("/api/rpc/v0/")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"users.get_self\",\"params\":{}}")))
                .body();
    }

    @Test
    void nobodySwitchesThemselvesOffAndOthersSwitchNobody() {
        long self = admin.result("users.get_self", Map.of()).path("id").asLong();
        assertThat(admin.error("users.set_active", Map.of("user_id", self, "active", false)))
                .isNegative();
        TestClient other = server.other();
        for (String method : List.of("users.links.add", "users.links.revoke")) {
            assertThat(other.error(method, Map.of("user_id", self))).isEqualTo(NOT_ALLOWED);
        }
        assertThat(other.error("users.set_active", Map.of("user_id", self, "active", false)))
                .isEqualTo(NOT_ALLOWED);
        assertThat(other.error("users.list_access", Map.of())).isEqualTo(NOT_ALLOWED);
        assertThat(other.error("users.invite", Map.of("user_def", Map.of("username", name(), "is_superuser", true))))
                .isEqualTo(NOT_ALLOWED);
        assertThat(admin.error("users.invite", Map.of("user_def", Map.of("username", " ", "is_superuser", true))))
                .isNegative();
    }
}
