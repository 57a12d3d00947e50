package mathesar.sso;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Against a site that speaks as a company's own GitHub is documented to (GitHub Docs, "Authorizing OAuth apps", "Get the authenticated user",
 * "List email addresses for the authenticated user").
 */
class GithubSpecTest {
    private static final String PRIMARY = """
            [{"email": "old@example.com", "primary": false, "verified": true},
             {"email": "mona@example.com", "primary": true, "verified": %s}]""";

    private static HttpServer github;
    private static TestServer server;
    private static String emails = "";
    private static String challenge = "";

    @BeforeAll
    static void begin() throws IOException {
        github = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        github.createContext("/login/oauth/access_token", GithubSpecTest::token);
        github.createContext(
                "/api/v3/user", e -> tell(e, "{\"id\": 583231, \"login\": \"mona\", \"name\": \"Mona L\"}"));
        github.createContext("/api/v3/user/emails", e -> tell(e, emails));
        github.start();
        server = TestServer.startWith(List.of("--sso-config", """
                {"version": 2, "providers": {"hub": {"type": "github", "client_id": "us", "secret": "s3cret", "server_url": "%s"}}}
                """.formatted(site())));
    }

    @AfterAll
    static void end() {
        github.stop(0);
    }

    @BeforeEach
    void verified() {
        emails = PRIMARY.formatted(true);
    }

    @Test
    void aPersonComesInByTheirPrimaryAddressAndIsTheSameNextTime() {
        assertThat(server.anonymous().get("/auth/login/").body()).contains("Log in with GitHub", "/auth/github/login/");
        TestClient mona = server.anonymous();
        assertThat(comeBack(mona, "right")).isEqualTo("/db/7/");
        var self = mona.result("users.get_self", Map.of());
        assertThat(self.path("username").asString()).isEqualTo("mona");
        assertThat(self.path("full_name").asString()).isEqualTo("Mona L");
        assertThat(self.path("email").asString()).isEqualTo("mona@example.com");

        TestClient again = server.anonymous();
        comeBack(again, "right");
        assertThat(again.result("users.get_self", Map.of()).path("id")).isEqualTo(self.path("id"));
    }

    @Test
    void anAddressThatGithubHasNotCheckedIsNoWayIn() {
        emails = PRIMARY.formatted(false);
        TestClient thief = server.anonymous();
        assertThat(comeBack(thief, "right")).isEqualTo("/auth/login/?problem=email");
        assertThat(thief.error("users.get_self", Map.of())).isEqualTo(-32603);
    }

    @Test
    void aCodeThatGithubRefusesIsNoWayIn() {
        // GitHub answers 200 with the error in its body.
        assertThat(comeBack(server.anonymous(), "wrong")).isEqualTo("/auth/login/?problem=provider");
    }

    /** Where the browser is sent in the end. */
    private static String comeBack(TestClient browser, String code) {
        browser.get("/auth/github/login/?next=/db/7/");
        URI there = URI.create(location(browser.form("/auth/github/login/", Map.of("next", "/db/7/"))));
        assertThat(there.toString()).startsWith(site() + "/login/oauth/authorize?");
        Map<String, String> asked = fields(there.getRawQuery());
        assertThat(asked).containsEntry("client_id", "us").containsEntry("code_challenge_method", "S256");
        challenge = asked.get("code_challenge");
        URI back = URI.create(asked.get("redirect_uri"));
        return location(browser.get(back.getPath() + "?code=" + code + "&state=" + asked.get("state")));
    }

    private static void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        boolean good = "right".equals(form.get("code"))
                && "s3cret".equals(form.get("client_secret"))
                && challenge.equals(hash(form.get("code_verifier")));
        tell(
                exchange,
                good
                        ? "{\"access_token\": \"gho_16C7\", \"scope\": \"user:email,read:user\", \"token_type\": \"bearer\"}"
                        : "{\"error\": \"bad_verification_code\", \"error_description\": \"The code passed is incorrect or expired.\"}");
    }

    private static void tell(HttpExchange exchange, String json) throws IOException {
        boolean asPerson = exchange.getRequestURI().getPath().startsWith("/login/")
                || "Bearer gho_16C7".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(asPerson ? 200 : 401, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String hash(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> fields(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static String site() {
        return "http://localhost:" + github.getAddress().getPort();
    }

    private static String location(java.net.http.HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("HTTP " + response.statusCode() + ": " + response.body()));
    }
}
