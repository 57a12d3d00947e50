package mathesar.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The second step of logging in: no door skips it, no code serves twice. */
class SecondFactorSpecTest {
    private static final String PASSWORD = "Quiet-Lake-42";
    private static final String STEP = "/auth/second_step/";

    private final TestServer server = TestServer.startWith();
    private final TestClient admin = server.admin();
    private final TestClient person = server.other();
    private final String name =
            person.result("users.get_self", Map.of()).path("username").asString();
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    /** Codes are taken from ever later moments, since none serves twice: of the present, then of the next half minute. */
    private int step = 0;

    private String secret = "";

    @org.junit.jupiter.api.AfterEach
    void stop() {
        server.stop();
    }

    private String code() {
        return codeAt(30L * step++);
    }

    private String codeAt(long seconds) {
        try {
            SecretKeySpec key = new SecretKeySpec(Base32.decode(secret), "HmacSHA1");
            return codes.generateOneTimePasswordString(key, Instant.now().plusSeconds(seconds), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> turnOn() {
        JsonNode begun = person.result("users.second_factor.begin", Map.of("password", PASSWORD));
        secret = begun.path("secret").asString();
        assertThat(begun.path("address").asString())
                .isEqualTo("otpauth://totp/Mathesar:" + name + "?secret=" + secret + "&issuer=Mathesar");
        return person.result("users.second_factor.confirm", Map.of("code", code()))
                .path("recovery_codes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static boolean isIn(TestClient client) {
        return client.call("users.get_self", Map.of()).has("result");
    }

    private TestClient afterPassword() {
        TestClient client = server.logIn(name, PASSWORD);
        assertThat(isIn(client)).as("after the password alone").isFalse();
        return client;
    }

    private static HttpResponse<String> give(TestClient client, String code) {
        return client.form(STEP, Map.of("code", code));
    }

    private JsonNode state() {
        return person.result("users.second_factor.get", Map.of());
    }

    @Test
    void nothingChangesUntilACodeIsConfirmed() {
        assertThat(person.call("users.second_factor.begin", Map.of("password", "wrong"))
                        .has("error"))
                .isTrue();
        person.result("users.second_factor.begin", Map.of("password", PASSWORD));
        assertThat(state().path("on").asBoolean()).isFalse();
        assertThat(isIn(server.logIn(name, PASSWORD))).isTrue();
        assertThat(person.call("users.second_factor.confirm", Map.of("code", "000000"))
                        .has("error"))
                .isTrue();
        assertThat(turnOn()).hasSize(10).allMatch(code -> code.matches("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}"));
        assertThat(state().path("on").asBoolean()).isTrue();
        assertThat(state().path("recovery_codes").asInt()).isEqualTo(10);
        assertThat(person.call("users.second_factor.begin", Map.of("password", PASSWORD))
                        .has("error"))
                .as("a confirmed secret is not replaced")
                .isTrue();
    }

    @Test
    void aCodeLetsInOnceAndOnlyAfterThePassword() {
        List<String> recovery = turnOn();
        TestClient stranger = server.anonymous();
        stranger.get("/auth/login/");
        assertThat(give(stranger, codeAt(0)).headers().firstValue("Location")).contains("/auth/login/");
        assertThat(isIn(stranger)).isFalse();

        TestClient first = afterPassword();
        assertThat(give(first, "123").body()).contains("code");
        assertThat(isIn(first)).isFalse();
        String code = code();
        assertThat(give(first, code).headers().firstValue("Location")).contains("/");
        assertThat(isIn(first)).isTrue();

        TestClient second = afterPassword();
        assertThat(give(second, code).statusCode()).isEqualTo(200);
        assertThat(isIn(second)).as("the same code again").isFalse();
        assertThat(give(second, codeAt(-90)).statusCode()).isEqualTo(200);
        assertThat(give(second, codeAt(90)).statusCode()).isEqualTo(200);
        assertThat(isIn(second)).as("a code of another time").isFalse();
        give(second, recovery.getLast());
        assertThat(isIn(second)).isTrue();
    }

    @Test
    void aRecoveryCodeLetsInOnce() {
        List<String> recovery = turnOn();
        TestClient first = afterPassword();
        give(first, " " + recovery.getFirst().toLowerCase(Locale.ROOT));
        assertThat(isIn(first)).isTrue();
        TestClient second = afterPassword();
        give(second, recovery.getFirst());
        assertThat(isIn(second)).isFalse();
        assertThat(state().path("recovery_codes").asInt()).isEqualTo(9);
        List<String> renewed = person.result("users.second_factor.renew_codes", Map.of("code", code()))
                .path("recovery_codes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        give(second, recovery.get(1));
        assertThat(isIn(second)).as("an old code after new ones").isFalse();
        give(second, renewed.get(1));
        assertThat(isIn(second)).isTrue();
    }

    @Test
    void noOtherDoorSkipsIt() {
        turnOn();
        String basic = Base64.getEncoder().encodeToString((name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"users.get_self\"}";
        TestClient script = server.anonymous();
        HttpResponse<String> answer = script.send(script.request("/api/rpc/v0/")
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + basic)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.body()).doesNotContain("\"result\"");

        String link = admin.result("users.links.add", Map.of("user_id", person.userId()))
                .path("url")
                .asString();
        String path = java.net.URI.create(link).getPath();
        TestClient reset = server.anonymous();
        reset.get(path);
        HttpResponse<String> chosen =
                reset.form(path, Map.of("new_password1", "Other-Lake-43", "new_password2", "Other-Lake-43"));
        assertThat(chosen.headers().firstValue("Location")).contains(STEP);
        assertThat(isIn(reset)).isFalse();
        give(reset, code());
        assertThat(isIn(reset)).isTrue();
    }

    @Test
    void tenWrongCodesAreEnough() {
        turnOn();
        TestClient guesser = afterPassword();
        for (int i = 0; i < 10; i++) {
            give(guesser, "00000" + i);
        }
        give(guesser, code());
        assertThat(isIn(guesser)).as("the right one after ten wrong ones").isFalse();
    }

    @Test
    void itIsTurnedOffByACodeOrByAnAdministrator() {
        turnOn();
        assertThat(person.call("users.second_factor.remove", Map.of("code", "111111"))
                        .has("error"))
                .isTrue();
        assertThat(person.result("users.second_factor.remove", Map.of("code", code()))
                        .asBoolean())
                .isTrue();
        assertThat(isIn(server.logIn(name, PASSWORD))).isTrue();

        step = 0;
        secret = "";
        turnOn();
        assertThat(listed()).isTrue();
        assertThat(person.error("users.second_factor.reset", Map.of("user_id", person.userId())))
                .isEqualTo(-32603);
        assertThat(admin.result("users.second_factor.reset", Map.of("user_id", person.userId()))
                        .asBoolean())
                .isTrue();
        assertThat(listed()).isFalse();
        assertThat(isIn(server.logIn(name, PASSWORD))).isTrue();
    }

    private boolean listed() {
        return admin.result("users.list_access", Map.of())
                .valueStream()
                .filter(one -> one.path("user_id").asLong() == person.userId())
                .anyMatch(one -> one.path("second_step").asBoolean());
    }
}
