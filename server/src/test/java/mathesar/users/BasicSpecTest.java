package mathesar.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Scripts that send their password with every call (RFC 7617). */
class BasicSpecTest {
    private static final String CALL = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"users.get\",\"params\":{}}";
    private final TestServer server = TestServer.shared();
    private final TestClient admin = server.admin();

    @Test
    void aScriptGoesOnInOneSessionUntilItsPasswordChangesOrItsAccountEnds() {
        long id = admin.result(
                        "users.add",
                        Map.of(
                                "user_def",
                                Map.of("username", "robot", "password", "first-long-one", "is_superuser", false)))
                .path("id")
                .asLong();

        String session = cookie(call("first-long-one"));
        assertThat(session).startsWith("sessionid=");
        assertThat(cookie(call("first-long-one"))).isEqualTo(session);
        assertThat(cookie(call("another-long-one"))).isEmpty();

        admin.result("users.password.revoke", Map.of("user_id", id, "new_password", "second-long-one"));
        assertThat(cookie(call("first-long-one"))).isEmpty();
        assertThat(cookie(call("second-long-one"))).startsWith("sessionid=").isNotEqualTo(session);

        admin.result("users.delete", Map.of("user_id", id));
        assertThat(cookie(call("second-long-one"))).isEmpty();
    }

    private HttpResponse<String> call(String password) {
        String pair = Base64.getEncoder().encodeToString(("robot:" + password).getBytes(StandardCharsets.UTF_8));
        TestClient script = server.anonymous();
        return script.send(script.request("/api/rpc/v0/")
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(CALL)));
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("sessionid="))
                .map(one -> one.substring(0, one.indexOf(';')))
                .findFirst()
                .orElse("");
    }
}
