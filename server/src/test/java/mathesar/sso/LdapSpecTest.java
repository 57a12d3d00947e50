package mathesar.sso;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import mathesar.postgres.Target;
import mathesar.sql.Sql;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The login page asks a directory about names and passwords that no account here has. */
@Timeout(120)
class LdapSpecTest {
    private static final String UNKNOWN = "No account has this username and password";
    private static final String WORD = "Right-Word-8";
    private static final String READERS = "cn=readers,ou=groups,dc=example,dc=com";
    private static final String MASTERS = "cn=masters,ou=groups,dc=example,dc=com";
    private static final Target SALES = TestPostgres.freshDatabase();
    private static final Target READER = TestPostgres.createRole(SALES, "reader");

    @TempDir
    private static Path folder;

    private static TestDirectory directory;
    private static TestServer server;
    private static TestClient admin;
    private static long database;

    @BeforeAll
    static void begin() throws LDAPException, GeneralSecurityException, IOException {
        directory = new TestDirectory(folder, "localhost");
        String role = "{\"name\": \"%s\", \"host\": \"%s\", \"port\": %d, \"role\": \"%s\"}"
                .formatted(READER.database(), READER.host(), READER.effectivePort(), READER.role());
        server = TestServer.startWith(List.of("--sso-config", """
                {"version": 2, "providers": {"one": {
                  "type": "ldap", "provider_name": "staff", "server_url": "ldaps://localhost:%d", "ca_file": "%s",
                  "bind_dn": "%s", "bind_password": "%s", "base": "%s", "group_base": "ou=groups,dc=example,dc=com",
                  "groups": {
                    "CN=Readers, OU=groups, DC=example, DC=com": {"roles": [%s]},
                    "cn=masters,ou=groups,dc=example,dc=com": {"administrator": true}}}}}""".formatted(
                        directory.port("ldaps"),
                        directory.caFile(),
                        TestDirectory.SERVICE,
                        TestDirectory.SERVICE_PASSWORD,
                        TestDirectory.PEOPLE,
                        role)));
        admin = server.admin();
        database = server.connect(admin, SALES);
        long machine = admin.result("databases.configured.list", Map.of())
                .get(0)
                .path("server_id")
                .asLong();
        admin.result(
                "roles.configured.add",
                Map.of("server_id", machine, "name", READER.role(), "password", String.valueOf(READER.password())));
    }

    @AfterAll
    static void end() {
        directory.close();
    }

    @Test
    void whoIsInTheDirectoryComesInAndStaysTheSame() throws LDAPException {
        directory.add("ann", WORD);
        JsonNode ann = self(server.logIn("ann", WORD));
        assertThat(ann.path("username").asString()).isEqualTo("ann");
        assertThat(ann.path("email").asString()).isEqualTo("ann@example.com");
        assertThat(ann.path("full_name").asString()).isEqualTo("ann Smith");
        assertThat(ann.path("is_superuser").asBoolean()).isFalse();
        directory.set("ann", "mail", "ann.married@example.com");
        for (int i = 0; i < 11; i++) {
            assertThat(self(server.logIn("ann", WORD)).path("id")).isEqualTo(ann.path("id"));
        }
        JsonNode signIns = admin.result("audit.list", Map.of("action", "sign_in"));
        assertThat(signIns.toString()).contains("\"staff\"").doesNotContain(WORD, TestDirectory.SERVICE_PASSWORD);
    }

    @Test
    void theAccountOfTheAddressBecomesTheirsAndKeepsItsOwnPassword() throws LDAPException {
        TestClient local = server.other();
        JsonNode before = self(local);
        String name = before.path("username").asString();
        patch(local, before, "bea@example.com");
        directory.add("bea", WORD);
        assertThat(self(server.logIn("bea", WORD)).path("id")).isEqualTo(before.path("id"));
        directory.binds().clear();
        assertThat(self(server.logIn("admin", "Quiet-Lake-42")).path("username").asString())
                .isEqualTo("admin");
        assertThat(self(server.logIn(name, "Quiet-Lake-42")).path("id")).isEqualTo(before.path("id"));
        assertThat(directory.binds())
                .as("passwords kept here are not shown to a directory")
                .isEmpty();

        TestPostgres.run(
                server.records(),
                Sql.of(
                        "INSERT INTO mathesar.second_factors (user_id, secret, confirmed) VALUES ({}, '', true)",
                        before.path("id").asLong()));
        TestClient half = server.anonymous();
        half.get("/auth/login/");
        HttpResponse<String> answer = half.form("/auth/login/", Map.of("username", "bea", "password", WORD));
        assertThat(answer.headers().firstValue("Location")).hasValue("/auth/second_step/");
        assertThat(half.call("users.get_self", Map.of()).has("error")).isTrue();
    }

    @Test
    void anEmptyPasswordNeverReachesTheDirectory() throws LDAPException {
        directory.add("cid", WORD);
        directory.binds().clear();
        refused("cid", "", UNKNOWN);
        assertThat(directory.binds()).isEmpty();
    }

    @Test
    void wrongPasswordsAndNamesThatAreFiltersLetNobodyIn() throws LDAPException {
        directory.add("dan", WORD);
        refused("dan", "wrong", UNKNOWN);
        refused("nobody", WORD, UNKNOWN);
        refused("*", WORD, UNKNOWN);
        refused("*)(uid=*", WORD, UNKNOWN);
        refused("dan)(|(uid=*", WORD, UNKNOWN);
    }

    @Test
    void whoIsSwitchedOffHereStaysOut() throws LDAPException {
        directory.add("eve", WORD);
        long eve = self(server.logIn("eve", WORD)).path("id").asLong();
        admin.result("users.set_active", Map.of("user_id", eve, "active", false));
        refused("eve", WORD, "This account is switched off");

        long gus = admin.result(
                        "users.add",
                        Map.of(
                                "user_def",
                                Map.of("username", "Gus", "password", "First-Word-77", "is_superuser", false)))
                .path("id")
                .asLong();
        admin.result("users.set_active", Map.of("user_id", gus, "active", false));
        directory.add("gus", WORD);
        refused("gus", WORD, "This account is switched off");
    }

    @Test
    void groupsGiveAndTakeAway() throws LDAPException {
        directory.add("fay", WORD, READERS);
        long fay = self(server.logIn("fay", WORD)).path("id").asLong();
        assertThat(works(fay)).isTrue();
        directory.setGroups("fay");
        server.logIn("fay", WORD);
        assertThat(works(fay)).isFalse();
        directory.addGroup(MASTERS, "fay");
        assertThat(self(server.logIn("fay", WORD)).path("is_superuser").asBoolean())
                .isTrue();
    }

    private static boolean works(long person) {
        return admin.result("collaborators.list", Map.of("database_id", database))
                .valueStream()
                .anyMatch(one -> one.path("user_id").asLong() == person);
    }

    private static void patch(TestClient person, JsonNode before, String email) {
        person.result(
                "users.patch_self",
                Map.of(
                        "username",
                        before.path("username").asString(),
                        "email",
                        email,
                        "full_name",
                        "Bea",
                        "display_language",
                        "en"));
    }

    private static JsonNode self(TestClient person) {
        return person.result("users.get_self", Map.of());
    }

    private static void refused(String name, String password, String words) {
        TestClient browser = server.anonymous();
        browser.get("/auth/login/");
        HttpResponse<String> answer = browser.form("/auth/login/", Map.of("username", name, "password", password));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(words).doesNotContain("problem");
        assertThat(browser.call("users.get_self", Map.of()).has("error")).isTrue();
    }
}
