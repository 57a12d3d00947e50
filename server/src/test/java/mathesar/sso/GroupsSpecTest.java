package mathesar.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mathesar.postgres.Target;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;
import mathesar.testing.TestServer;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What groups told by a provider give, and take away again. */
class GroupsSpecTest {
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    private static final Target SALES = TestPostgres.freshDatabase();
    private static final Target READER = TestPostgres.createRole(SALES, "reader");
    private static final Target WRITER = TestPostgres.createRole(SALES, "writer");

    private static TestServer server;
    private static TestClient admin;
    private static long database;
    private static long reader;
    private static long writer;

    @BeforeAll
    static void begin() {
        PROVIDER.start();
        server = TestServer.startWith(
                List.of("--sso-config", """
                {"version": 2, "providers": {"one": {
                  "type": "oidc", "provider_name": "corp", "client_id": "mathesar", "secret": "s3cret", "server_url": "%s",
                  "scopes": ["groups"], "group_claim": "realm_access.roles",
                  "groups": {
                    "/writers": {"roles": [%s]},
                    "/readers": {"roles": {"one": %s, "gone": {"name": "nowhere", "host": "nowhere", "role": "nobody"}}},
                    "/masters": {"administrator": true}}}}}""".formatted(PROVIDER.issuerUrl("corp"), role(WRITER), role(READER))));
        admin = server.admin();
        database = server.connect(admin, SALES);
        reader = store(READER);
        writer = store(WRITER);
    }

    @AfterAll
    static void end() {
        PROVIDER.shutdown();
    }

    private static String role(Target as) {
        return "{\"name\": \"%s\", \"host\": \"%s\", \"port\": %d, \"role\": \"%s\"}"
                .formatted(as.database(), as.host(), as.effectivePort(), as.role());
    }

    private static long store(Target role) {
        long id = admin.result("databases.configured.list", Map.of())
                .get(0)
                .path("server_id")
                .asLong();
        return admin.result(
                        "roles.configured.add",
                        Map.of("server_id", id, "name", role.role(), "password", String.valueOf(role.password())))
                .path("id")
                .asLong();
    }

    @Test
    void whoIsInAGroupWorksAsItsRoleUntilTheyLeaveIt() {
        long ann = id(signOn("ann", List.of("/readers", "unknown")));
        assertThat(roleOf(ann)).isEqualTo(reader);
        signOn("ann", List.of("/readers", "/writers"));
        assertThat(roleOf(ann)).as("the first in the settings decides").isEqualTo(writer);
        signOn("ann", List.of());
        assertThat(roleOf(ann)).isEqualTo(-1);
        signOn("ann", List.of("/readers"));
        signOn("ann", null);
        assertThat(roleOf(ann)).as("nothing told is no group").isEqualTo(-1);
        assertThat(admin.result("audit.list", Map.of("action", "groups.")).toString())
                .contains("groups.join", "groups.leave", "corp");
    }

    @Test
    void whatWasGivenByHandStays() {
        long ben = id(signOn("ben", List.of()));
        admin.result(
                "collaborators.add", Map.of("database_id", database, "user_id", ben, "configured_role_id", reader));
        signOn("ben", List.of("/writers"));
        assertThat(roleOf(ben)).isEqualTo(reader);
        signOn("ben", List.of());
        assertThat(roleOf(ben)).isEqualTo(reader);

        long cat = id(signOn("cat", List.of("/readers")));
        admin.result(
                "collaborators.set_role",
                Map.of("collaborator_id", collaboration(cat).path("id").asLong(), "configured_role_id", writer));
        signOn("cat", List.of());
        assertThat(roleOf(cat)).as("taken over by hand").isEqualTo(writer);
    }

    @Test
    void aGroupMakesAdministratorsAndUnmakesOnlyItsOwn() {
        TestClient dan = signOn("dan", List.of("/masters"));
        assertThat(isAdministrator(dan)).isTrue();
        TestClient later = signOn("dan", List.of("/readers"));
        assertThat(isAdministrator(later)).isFalse();
        assertThat(dan.error("users.get_self", Map.of())).as("sessions end").isEqualTo(-32603);

        TestClient eve = signOn("eve", List.of());
        admin.result(
                "users.patch_other",
                Map.of(
                        "user_id", id(eve),
                        "username", "eve",
                        "is_superuser", true,
                        "email", "eve@example.com",
                        "full_name", "Eve",
                        "display_language", "en"));
        signOn("eve", List.of("/masters"));
        assertThat(isAdministrator(signOn("eve", List.of()))).as("made by hand").isTrue();
    }

    private static boolean isAdministrator(TestClient person) {
        return person.result("users.get_self", Map.of()).path("is_superuser").asBoolean();
    }

    private static long id(TestClient person) {
        return person.result("users.get_self", Map.of()).path("id").asLong();
    }

    private static long roleOf(long person) {
        return collaboration(person).path("configured_role_id").asLong(-1);
    }

    private static JsonNode collaboration(long person) {
        JsonNode all = admin.result("collaborators.list", Map.of("database_id", database));
        for (JsonNode one : all) {
            if (one.path("user_id").asLong() == person) {
                return one;
            }
        }
        return all.path("none");
    }

    /** Signs on in a browser of its own. */
    private static TestClient signOn(String name, List<String> groups) {
        TestClient browser = server.anonymous();
        browser.get("/auth/oidc/corp/login/");
        String there = location(browser.form("/auth/oidc/corp/login/", Map.of("next", "/")));
        assertThat(there).contains("groups", "code_challenge_method=S256", "nonce=");
        URI back = URI.create(location(get(there)));
        Map<String, Object> claims = new HashMap<>(Map.of("email", name + "@example.com", "email_verified", true));
        if (groups != null) {
            claims.put("realm_access", Map.of("roles", groups));
        }
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback("corp", name, "JWT", List.of(), claims, 3600));
        assertThat(location(browser.get(back.getRawPath() + "?" + back.getRawQuery())))
                .isEqualTo("/");
        return browser;
    }

    private static HttpResponse<String> get(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("HTTP " + response.statusCode() + ": " + response.body()));
    }
}
