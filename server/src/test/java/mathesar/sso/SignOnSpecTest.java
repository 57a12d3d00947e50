package mathesar.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;
import mathesar.testing.TestServer;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a provider that runs here: its discovery, keys, codes and tokens are real. */
class SignOnSpecTest {
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    private static TestServer server;
    private static TestServer strict;

    @BeforeAll
    static void begin() {
        PROVIDER.start();
        server = TestServer.startWith(List.of("--sso-config", config("")));
        strict = TestServer.startWith(
                List.of("--require-sso-login", "--sso-config", config(", \"allowed_email_domains\": \"example.com\"")));
    }

    @AfterAll
    static void end() {
        PROVIDER.shutdown();
    }

    private static String config(String more) {
        return """
                {"version": 2, "providers": {
                  "one": {"type": "oidc", "provider_name": "Corp", "client_id": "mathesar", "secret": "s3cret", "server_url": "%s"%s},
                  "half": {"type": "oidc", "provider_name": "half", "client_id": "x"}}}""".formatted(PROVIDER.issuerUrl("corp"), more);
    }

    @Test
    void theLoginPageOffersWholeProvidersOnly() {
        assertThat(server.anonymous().get("/auth/login/").body())
                .contains("Log in with Corp", "/auth/oidc/corp/login/")
                .doesNotContain("half", "s3cret");
        assertThat(location(server.anonymous().get("/auth/oidc/half/login/"))).startsWith("/auth/login/");
        assertThat(server.anonymous().get("/auth/3rdparty/cancelled/").body()).contains("Log in with Corp");
    }

    @Test
    void aNewPersonGetsAnAccountAndIsTheSameNextTime() {
        TestClient ann = server.anonymous();
        assertThat(comeBack(ann, "ann-1", Map.of("email", "ann@example.com", "email_verified", true, "name", "Ann A")))
                .isEqualTo("/db/7/");
        var self = ann.result("users.get_self", Map.of());
        assertThat(self.path("username").asString()).isEqualTo("ann");
        assertThat(self.path("full_name").asString()).isEqualTo("Ann A");
        assertThat(self.path("is_superuser").asBoolean()).isFalse();

        TestClient again = server.anonymous();
        comeBack(again, "ann-1", Map.of("email", "ann.new@example.com", "email_verified", true));
        assertThat(again.result("users.get_self", Map.of()).path("id")).isEqualTo(self.path("id"));

        TestClient namesake = server.anonymous();
        comeBack(namesake, "ann-2", Map.of("email", "ann@example.org", "email_verified", true));
        assertThat(namesake.result("users.get_self", Map.of()).path("username").asString())
                .isEqualTo("ann2");
    }

    @Test
    void onlyAnAddressThatTheProviderHasCheckedLeadsToTheAccountThatHasIt() {
        server.admin()
                .result(
                        "users.add",
                        Map.of(
                                "user_def",
                                Map.of(
                                        "username",
                                        "ben",
                                        "password",
                                        "Quiet-Lake-43",
                                        "is_superuser",
                                        false,
                                        "email",
                                        "ben@example.com")));
        TestClient thief = server.anonymous();
        assertThat(comeBack(thief, "x", Map.of("email", "ben@example.com"))).isEqualTo("/auth/login/?problem=email");
        assertThat(comeBack(thief, "x", Map.of("email", "ben@example.com", "email_verified", false)))
                .isEqualTo("/auth/login/?problem=email");
        assertThat(thief.error("users.get_self", Map.of())).isEqualTo(-32603);
        assertThat(thief.get("/auth/login/?problem=email").body()).contains("did not confirm an e-mail address");

        TestClient ben = server.anonymous();
        comeBack(ben, "ben-1", Map.of("email", "BEN@example.com", "email_verified", true));
        assertThat(ben.result("users.get_self", Map.of()).path("username").asString())
                .isEqualTo("ben");
        assertThat(server.logIn("ben", "Quiet-Lake-43").error("users.get_self", Map.of()))
                .isEqualTo(-32603);
    }

    @Test
    void anAccountWithASecondStepIsAskedForItHereToo() {
        Map<String, Object> claims = Map.of("email", "cat@example.com", "email_verified", true);
        TestClient first = server.anonymous();
        comeBack(first, "cat-1", claims);
        long id = first.result("users.get_self", Map.of()).path("id").asLong();
        // Only who has a password can turn it on; what follows does not ask how it came about.
        TestPostgres.run(
                server.records(),
                Sql.of(
                        "INSERT INTO mathesar.second_factors (user_id, secret, confirmed) VALUES ({}, {}, true)",
                        id,
                        new byte[] {1}));
        TestClient again = server.anonymous();
        assertThat(comeBack(again, "cat-1", claims)).isEqualTo("/auth/second_step/");
        assertThat(again.error("users.get_self", Map.of())).isEqualTo(-32603);
        assertThat(again.get("/auth/second_step/").statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasBegunElsewhereOrIsForSomebodyElseIsRefused() {
        Map<String, Object> claims = Map.of("email", "eve@example.com", "email_verified", true);
        TestClient one = server.anonymous();
        String came = goThere(one);
        assertThat(location(server.anonymous().get(came))).isEqualTo("/auth/login/?problem=stale");
        assertThat(location(one.get(came.replaceFirst("state=[^&]+", "state=other"))))
                .isEqualTo("/auth/login/?problem=stale");
        assertThat(location(one.get(came))).isEqualTo("/auth/login/?problem=stale");

        TestClient two = server.anonymous();
        Map<String, Object> foreign =
                Map.of("email", "eve@example.com", "email_verified", true, "aud", "another program");
        assertThat(comeBack(two, "eve-1", foreign)).isEqualTo("/auth/login/?problem=provider");
        TestClient three = server.anonymous();
        String state = goThere(three).replaceFirst(".*(state=[^&]+).*", "$1");
        assertThat(location(three.get("/auth/oidc/corp/login/callback/?error=access_denied&" + state)))
                .isEqualTo("/auth/login/?problem=cancelled");
    }

    @Test
    void aFormOfAnotherSiteCannotBegin() {
        TestClient visitor = server.anonymous();
        assertThat(visitor.send(visitor.request("/auth/oidc/corp/login/").POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whereItIsRequiredPasswordsAreForAdministratorsOnTheMachineItself() {
        TestClient cid = strict.anonymous();
        assertThat(comeBack(cid, "cid", Map.of("email", "cid@elsewhere.com", "email_verified", true)))
                .isEqualTo("/auth/login/?problem=domain");
        comeBack(cid, "cid", Map.of("email", "cid@Example.com", "email_verified", true));
        assertThat(cid.error("users.password.replace_own", Map.of("old_password", "x", "new_password", "y")))
                .isEqualTo(-31000);
        assertThat(cid.error(
                        "users.patch_self",
                        Map.of(
                                "username",
                                "cid",
                                "email",
                                "other@example.com",
                                "full_name",
                                "",
                                "display_language",
                                "en")))
                .isEqualTo(-31000);

        TestClient far = strict.anonymous();
        far.get("/auth/login/");
        HttpResponse<String> refused = far.send(far.request("/auth/login/")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRFToken", far.cookie("csrftoken").orElse(""))
                .POST(HttpRequest.BodyPublishers.ofString("username=admin&password=Quiet-Lake-42")));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(strict.admin()
                        .result("users.get_self", Map.of())
                        .path("username")
                        .asString())
                .isEqualTo("admin");
        assertThat(far.send(far.request("/api/rpc/v0/")
                                .header("Authorization", "Basic YWRtaW46UXVpZXQtTGFrZS00Mg==")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"users.get_self\",\"params\":{}}")))
                        .body())
                .contains("-32603");
    }

    /** Goes to the provider and back; where the browser is sent in the end. */
    private static String comeBack(TestClient browser, String subject, Map<String, Object> claims) {
        String came = goThere(browser);
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback("corp", subject, "JWT", List.of(), claims, 3600));
        return location(browser.get(came));
    }

    /** Goes to the provider, who sends back with a code; the path of ours that it names. */
    private static String goThere(TestClient browser) {
        assertThat(browser.get("/auth/oidc/corp/login/?next=/db/7/").body()).contains("csrfmiddlewaretoken");
        String there = location(browser.form("/auth/oidc/corp/login/", Map.of("next", "/db/7/")));
        assertThat(there)
                .startsWith(PROVIDER.issuerUrl("corp").toString())
                .contains("code_challenge_method=S256", "nonce=");
        URI back = URI.create(location(get(there)));
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private static HttpResponse<String> get(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("HTTP " + response.statusCode() + ": " + response.body()));
    }
}
