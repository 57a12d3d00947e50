package mathesar.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People see where they are logged in, and end what they do not know. */
class SessionsSpecTest {
    private static final String PASSWORD = "Quiet-Lake-42";

    private final TestServer server = TestServer.startWith();
    private final TestClient person = server.other();
    private final String name =
            person.result("users.get_self", Map.of()).path("username").asString();

    @AfterEach
    void stop() {
        server.stop();
    }

    private List<JsonNode> sessions(TestClient client) {
        return client.result("users.sessions.list", Map.of()).valueStream().toList();
    }

    private static boolean isIn(TestClient client) {
        return client.call("users.get_self", Map.of()).has("result");
    }

    @Test
    void eachIsToldWithItsPlaceAndCanBeEnded() {
        TestClient phone = server.logIn(name, PASSWORD);
        TestClient stranger = server.logIn(name, PASSWORD);
        List<JsonNode> all = sessions(phone);
        assertThat(all).hasSizeGreaterThanOrEqualTo(3);
        assertThat(all.getFirst().path("current").asBoolean()).isTrue();
        assertThat(all.stream().filter(one -> one.path("current").asBoolean())).hasSize(1);
        assertThat(all.getFirst().path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(all.getFirst().path("agent").asString()).startsWith("Java-http-client");

        long theirs = sessions(stranger).getFirst().path("id").asLong();
        assertThat(server.admin()
                        .call("users.sessions.end", Map.of("session_id", theirs))
                        .has("error"))
                .as("by somebody else, be it an administrator")
                .isTrue();
        assertThat(isIn(stranger)).isTrue();
        phone.result("users.sessions.end", Map.of("session_id", theirs));
        assertThat(isIn(stranger)).isFalse();
        assertThat(phone.call("users.sessions.end", Map.of("session_id", theirs))
                        .has("error"))
                .isTrue();

        assertThat(phone.result("users.sessions.end_others", Map.of()).asLong()).isEqualTo(all.size() - 2);
        assertThat(isIn(phone)).isTrue();
        assertThat(isIn(person)).isFalse();
    }

    @Test
    void whenSessionsAndTokensWereUsedIsNotedNowAndThen() {
        JsonNode made = person.result("users.tokens.add", Map.of("name", "script"));
        assertThat(made.at("/token/used_at").isNull()).isTrue();
        TestClient script = server.anonymous();
        script.send(script.request("/api/rpc/v0/")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + made.path("text").asString())
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"users.get_self\"}")));
        assertThat(person.result("users.tokens.list", Map.of())
                        .path(0)
                        .path("used_at")
                        .asString())
                .isNotEmpty();

        TestPostgres.run(server.records(), Sql.of("UPDATE mathesar.sessions SET seen_at = now() - interval '1 hour'"));
        TestClient other = server.logIn(name, PASSWORD);
        String before = sessions(other).getLast().path("seen_at").asString();
        // Writing to the records makes the server look again at who comes.
        isIn(person);
        String after = sessions(other).getLast().path("seen_at").asString();
        assertThat(after).isGreaterThan(before);
    }
}
