package mathesar.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HomeDatabasesSpecTest {
    private final TestServer server = TestServer.startWith(List.of("--per-user-databases"));
    private final TestClient admin = server.admin();
    private final String name = "home_" + Long.toString(System.nanoTime(), 36);

    @Test
    void aNewPersonOwnsADatabaseNamedLikeThemOrIsNotAddedAtAll() {
        long id = add(name).path("result").path("id").asLong();
        assertThat(id).isPositive();
        TestClient first = server.logIn(name, "First-Word-77");
        first.form(
                "/auth/password_reset_confirm/",
                Map.of("new_password1", "Quiet-Lake-99", "new_password2", "Quiet-Lake-99"));
        TestClient person = server.logIn(name, "Quiet-Lake-99");
        JsonNode databases = person.result("databases.configured.list", Map.of());
        assertThat(databases).hasSize(1);
        assertThat(databases.path(0).path("name").asString()).isEqualTo(name);
        long database = databases.path(0).path("id").asLong();
        assertThat(person.result("databases.get", Map.of("database_id", database))
                        .path("current_role_owns")
                        .asBoolean())
                .isTrue();
        person.result("schemas.add", Map.of("database_id", database, "name", "mine"));
        assertThat(person.get("/").body()).contains("\"per_user_databases_enabled\":true");

        admin.result("users.delete", Map.of("user_id", id));
        assertThat(add(name).path("error").path("code").asInt()).isNegative();
        assertThat(admin.result("users.list", Map.of()).toString()).doesNotContain(name);
    }

    private JsonNode add(String username) {
        return admin.call(
                "users.add",
                Map.of("user_def", Map.of("username", username, "password", "First-Word-77", "is_superuser", false)));
    }
}
