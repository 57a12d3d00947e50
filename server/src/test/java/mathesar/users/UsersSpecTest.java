package mathesar.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;

class UsersSpecTest {
    private static final String PASSWORD = "Start-pw-991";
    private static final String CHANGE = "/auth/password_reset_confirm/";
    private static final int NOT_ALLOWED = -32603;
    private static final int TYPE = -31049;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final TestServer server = TestServer.shared();
    private final TestClient admin = server.admin();

    @Test
    void addsAPersonWhoMustChooseAPasswordAtFirst() {
        String name = newName();
        Map<String, Object> params =
                Map.of("user_def", Map.of("username", name, "password", PASSWORD, "is_superuser", false));
        assertThat(server.anonymous().error("users.add", params)).isEqualTo(NOT_ALLOWED);
        assertThat(server.other().error("users.add", params)).isEqualTo(NOT_ALLOWED);
        assertThat(admin.error("users.add", Map.of())).isEqualTo(TYPE);
        assertThat(admin.error("users.add", Map.of("user_def", Map.of("username", name))))
                .isEqualTo(-31025);
        assertThat(admin.result("users.add", params).toString())
                .contains("\"username\":\"" + name
                        + "\",\"is_superuser\":false,\"email\":\"\",\"full_name\":\"\",\"display_language\":\"en\"");
        assertThat(admin.error("users.add", params)).isEqualTo(-29042);

        TestClient fresh = server.logIn(name, PASSWORD);
        HttpResponse<String> home = fresh.get("/");
        assertThat(home.statusCode()).isEqualTo(302);
        assertThat(home.headers().firstValue("Location")).hasValue(CHANGE);
        assertThat(fresh.rpc("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"users.get_self\"}")
                        .statusCode())
                .isEqualTo(302);
        assertThat(fresh.form(CHANGE, Map.of("new_password1", "12345678", "new_password2", "12345678"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(fresh.form(CHANGE, Map.of("new_password1", PASSWORD, "new_password2", PASSWORD))
                        .statusCode())
                .isEqualTo(200);
        assertThat(fresh.form(CHANGE, Map.of("new_password1", "New-Lake-55", "new_password2", "New-Lake-56"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(fresh.form(CHANGE, Map.of("new_password1", "New-Lake-55", "new_password2", "New-Lake-55"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(fresh.error("users.get_self", Map.of())).isEqualTo(NOT_ALLOWED);
        assertThat(server.logIn(name, "New-Lake-55")
                        .result("users.get_self", Map.of())
                        .path("username")
                        .asString())
                .isEqualTo(name);
    }

    @Test
    void logsInAndOutWithNewSessionsAndTokens() {
        TestClient client = server.anonymous();
        client.get("/auth/login/");
        String token = client.cookie("csrftoken").orElseThrow();
        HttpResponse<String> wrong = client.form("/auth/login/", Map.of("username", "admin", "password", "wrong"));
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.body()).contains("page-data").contains("No account has this username and password");
        HttpResponse<String> right = client.form(
                "/auth/login/", Map.of("username", "admin", "password", "Quiet-Lake-42", "next", "/profile/?a=b"));
        assertThat(right.headers().firstValue("Location")).hasValue("/profile/?a=b");
        assertThat(client.cookie("csrftoken")).isNotEqualTo(token);
        String first = client.cookie("sessionid").orElseThrow();
        client.form(
                "/auth/login/",
                Map.of("username", "admin", "password", "Quiet-Lake-42", "next", "https://evil.example"));
        assertThat(client.cookie("sessionid").orElseThrow()).isNotEqualTo(first);
        TestClient old = server.anonymous();
        assertThat(old.send(old.request("/profile/").header("Cookie", "sessionid=" + first))
                        .statusCode())
                .isEqualTo(302);
        assertThat(client.get("/auth/login/").headers().firstValue("Location")).hasValue("/");
        assertThat(client.get("/auth/logout/").headers().firstValue("Location")).hasValue("/auth/login/");
        assertThat(client.error("users.get_self", Map.of())).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void nextNeverLeavesTheSite() {
        for (String next : new String[] {
            "https://evil.example", "//evil.example", "/\\evil.example", "javascript:x", "/\t/evil.example"
        }) {
            TestClient client = server.anonymous();
            client.get("/auth/login/");
            HttpResponse<String> answer =
                    client.form("/auth/login/", Map.of("username", "admin", "password", "Quiet-Lake-42", "next", next));
            assertThat(answer.headers().firstValue("Location")).as(next).hasValue("/");
        }
    }

    @Test
    void patchesOneself() {
        TestClient other = server.other();
        Map<String, Object> profile =
                new HashMap<>(Map.of("username", newName(), "email", "a@b.c", "display_language", "fr"));
        assertThat(server.anonymous().error("users.patch_self", profile)).isEqualTo(NOT_ALLOWED);
        assertThat(other.error("users.patch_self", profile)).isEqualTo(TYPE);
        profile.put("full_name", null);
        assertThat(other.result("users.patch_self", profile)
                        .path("display_language")
                        .asString())
                .isEqualTo("fr");
        assertThat(other.result("users.get_self", Map.of()).path("is_superuser").asBoolean())
                .isFalse();
        profile.put("username", "admin");
        assertThat(other.error("users.patch_self", profile)).isEqualTo(-29042);
    }

    @Test
    void aPasswordResetEndsSessionsAndTokensAtOnce() {
        TestClient other = server.other();
        String token = other.result("users.tokens.add", Map.of("name", "script"))
                .path("text")
                .asString();
        assertThat(byToken(token)).contains("\"result\"");
        assertThat(other.error("users.password.revoke", Map.of("user_id", other.userId(), "new_password", "x")))
                .isEqualTo(NOT_ALLOWED);
        assertThat(admin.error("users.password.revoke", Map.of("user_id", 99_999, "new_password", "x")))
                .isEqualTo(-28009);
        admin.result("users.password.revoke", Map.of("user_id", other.userId(), "new_password", "Revoked-1-pw"));
        assertThat(other.error("users.get_self", Map.of())).isEqualTo(NOT_ALLOWED);
        assertThat(byToken(token)).contains("-32603");
    }

    @Test
    void replacesTheOwnPassword() {
        TestClient other = server.other();
        assertThat(other.error(
                        "users.password.replace_own", Map.of("old_password", "bad", "new_password", "Next-pw-5521")))
                .isEqualTo(-31000);
        other.result(
                "users.password.replace_own", Map.of("old_password", "Quiet-Lake-42", "new_password", "Next-pw-5521"));
        assertThat(other.error("users.get_self", Map.of())).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void tokensAreTheOwnersAlone() {
        TestClient other = server.other();
        var made = other.result("users.tokens.add", Map.of("name", "script", "days", 30));
        long id = made.path("token").path("id").asLong();
        assertThat(made.path("text").asString()).startsWith("mth_");
        assertThat(other.result("users.tokens.list", Map.of()).toString())
                .contains("script")
                .doesNotContain(made.path("text").asString());
        assertThat(admin.error("users.tokens.revoke", Map.of("token_id", id))).isEqualTo(-28009);
        other.result("users.tokens.revoke", Map.of("token_id", id));
        assertThat(byToken(made.path("text").asString())).contains("-32603");
        assertThat(other.error("users.tokens.add", Map.of("name", " "))).isEqualTo(-31057);
    }

    @Test
    void theLastAdministratorStays() {
        long self = admin.result("users.get_self", Map.of()).path("id").asLong();
        assertThat(admin.error("users.delete", Map.of("user_id", self))).isEqualTo(-31000);
        Map<String, Object> demoted = Map.of(
                "user_id",
                self,
                "username",
                "admin",
                "is_superuser",
                false,
                "email",
                "",
                "full_name",
                "",
                "display_language",
                "en");
        assertThat(admin.error("users.patch_other", demoted)).isEqualTo(-31000);
    }

    @Test
    void tooManyFailedTriesAreRefusedEvenWithTheRightPassword() {
        TestServer own = TestServer.start(0);
        String name = "admin";
        TestClient known = own.admin();
        known.get("/auth/logout/");
        TestClient stranger = own.anonymous();
        stranger.get("/auth/login/");
        String text = stranger.form("/auth/login/", Map.of("username", "nobody", "password", "x"))
                .body();
        for (int i = 0; i < 9; i++) {
            stranger.form("/auth/login/", Map.of("username", name, "password", "wrong"));
        }
        HttpResponse<String> late =
                stranger.form("/auth/login/", Map.of("username", name, "password", "Quiet-Lake-42"));
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(errors(late.body())).isEqualTo(errors(text));
    }

    @Test
    void statisticsAreOffUntilSwitchedOn() {
        assertThat(server.other().error("analytics.get_state", Map.of())).isEqualTo(NOT_ALLOWED);
        assertThat(admin.result("analytics.get_state", Map.of()).toString()).isEqualTo("{\"enabled\":false}");
        admin.result("analytics.initialize", Map.of());
        assertThat(admin.error("analytics.initialize", Map.of())).isEqualTo(-29042);
        assertThat(admin.result("analytics.view_report", Map.of())
                        .path("user_count")
                        .asInt())
                .isPositive();
        admin.result("analytics.disable", Map.of());
        assertThat(admin.result("analytics.get_state", Map.of()).toString()).isEqualTo("{\"enabled\":false}");
    }

    private static String errors(String page) {
        return page.replaceAll("(?s).*\"errors\":(\\{[^}]*}).*", "$1");
    }

    private String byToken(String token) {
        TestClient script = server.anonymous();
        return script.send(script.request("/api/rpc/v0/")
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"users.get_self\"}")))
                .body();
    }

    private static String newName() {
        return "person" + COUNT.incrementAndGet();
    }
}
