package mathesar.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import mathesar.postgres.Target;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;
import mathesar.testing.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Databases, servers, stored roles and the people who work with them, through the API. */
class ConnectionsSpecTest {
    private static final int NOT_FOUND = -28009;
    private static final int NOWHERE = 987_654;

    private final Spec spec = Spec.with(Sql.of("CREATE TABLE t (id integer)"));
    private final TestClient admin = spec.admin();

    @Test
    void describesTheDatabase() {
        spec.guarded("databases.get", Map.of());
        assertThat(spec.done("databases.get", Map.of()).path("name").asString())
                .isEqualTo(spec.target().database());
        assertThat(admin.result("databases.configured.list", Map.of()).findValuesAsString("id"))
                .contains(Long.toString(spec.databaseId()));
    }

    @Test
    void triesAConnectionWithoutKeepingIt() {
        Map<String, Object> right = connection(TestPostgres.freshDatabase(), null);
        spec.reserved("databases.setup.test_connection", right);
        assertThat(admin.result("databases.setup.test_connection", right)
                        .path("ok")
                        .asBoolean())
                .isTrue();
        JsonNode wrong = admin.result("databases.setup.test_connection", connection(spec.target(), "wrong"));
        assertThat(wrong.path("ok").asBoolean(true)).isFalse();
        assertThat(wrong.path("problems").get(0).path("code").asString()).isEqualTo("wrong_password");
        assertThat(admin.result("databases.configured.list", Map.of()).findValuesAsString("name"))
                .doesNotContain(String.valueOf(right.get("database")));
    }

    @Test
    void connectsNicknamesAndDisconnects() {
        Map<String, Object> wanted = connection(TestPostgres.freshDatabase(), null);
        spec.reserved("databases.setup.connect_existing", wanted);
        long id = admin.result("databases.setup.connect_existing", wanted)
                .path("database")
                .path("id")
                .asLong();
        Map<String, Object> patch = Map.of("database_id", id, "patch", Map.of("nickname", "Books"));
        spec.reserved("databases.configured.patch", patch);
        assertThat(admin.result("databases.configured.patch", patch)
                        .path("nickname")
                        .asString())
                .isEqualTo("Books");
        spec.reserved("databases.upgrade_sql", Map.of("database_id", id));
        assertThat(admin.result("databases.upgrade_sql", Map.of("database_id", id))
                        .isNull())
                .isTrue();
        spec.reserved("databases.configured.disconnect", Map.of("database_id", id));
        assertThat(admin.result("databases.configured.disconnect", Map.of("database_id", id))
                        .path("sql_cleaned")
                        .asBoolean())
                .isTrue();
        assertThat(admin.error("databases.configured.disconnect", Map.of("database_id", id)))
                .isEqualTo(NOT_FOUND);
    }

    @Test
    void createsAndDropsADatabase() {
        String name = "made by the spec " + System.nanoTime();
        spec.reserved("databases.setup.create_new", Map.of("database", name));
        long id = admin.result("databases.setup.create_new", Map.of("database", name))
                .path("database")
                .path("id")
                .asLong();
        long oid = admin.result("databases.get", Map.of("database_id", id))
                .path("oid")
                .asLong();
        spec.guarded("databases.delete", Map.of("database_oid", oid));
        assertThat(spec.done("databases.delete", Map.of("database_oid", oid)).isNull())
                .isTrue();
        assertThat(spec.number(Sql.of("SELECT count(*) FROM pg_database WHERE oid = {}::oid", oid)))
                .isZero();
        admin.result("databases.configured.disconnect", Map.of("database_id", id));
    }

    @Test
    void storesRolesAndGivesThemToPeople() {
        long server = admin.result("servers.configured.list", Map.of())
                .path(0)
                .path("id")
                .asLong();
        Target someone = TestPostgres.createRole(spec.target(), "someone");
        Map<String, Object> wanted =
                Map.of("server_id", server, "name", someone.role(), "password", String.valueOf(someone.password()));
        spec.reserved("roles.configured.add", wanted);
        long role = admin.result("roles.configured.add", wanted).path("id").asLong();
        spec.guarded("roles.configured.list", Map.of("server_id", server));
        assertThat(spec.done("roles.configured.list", Map.of("server_id", server))
                        .findValuesAsString("name"))
                .contains(someone.role());

        TestClient person = TestServer.shared().other();
        Map<String, Object> joins =
                Map.of("database_id", spec.databaseId(), "user_id", person.userId(), "configured_role_id", role);
        spec.reserved("collaborators.add", joins);
        long id = admin.result("collaborators.add", joins).path("id").asLong();
        assertThat(person.result("roles.get_current_role", Map.of("database_id", spec.databaseId()))
                        .toString())
                .contains(someone.role());
        spec.guarded("collaborators.list", Map.of());
        assertThat(spec.done("collaborators.list", Map.of()).findValuesAsString("user_id"))
                .contains(Long.toString(person.userId()));

        Target other = TestPostgres.createRole(spec.target(), "other");
        long next = admin.result(
                        "roles.configured.add",
                        Map.of("server_id", server, "name", other.role(), "password", "not yet right"))
                .path("id")
                .asLong();
        Map<String, Object> password = Map.of("configured_role_id", next, "password", String.valueOf(other.password()));
        spec.reserved("roles.configured.set_password", password);
        assertThat(admin.result("roles.configured.set_password", password).isNull())
                .isTrue();
        Map<String, Object> given = Map.of("collaborator_id", id, "configured_role_id", next);
        spec.reserved("collaborators.set_role", given);
        assertThat(admin.result("collaborators.set_role", given)
                        .path("configured_role_id")
                        .asLong())
                .isEqualTo(next);
        assertThat(person.result("roles.get_current_role", Map.of("database_id", spec.databaseId()))
                        .toString())
                .contains(other.role());

        spec.reserved("collaborators.delete", Map.of("collaborator_id", id));
        admin.result("collaborators.delete", Map.of("collaborator_id", id));
        assertThat(person.error("databases.get", Map.of("database_id", spec.databaseId())))
                .isEqualTo(Spec.NO_ROLE);
        spec.reserved("roles.configured.delete", Map.of("configured_role_id", role));
        assertThat(admin.result("roles.configured.delete", Map.of("configured_role_id", role))
                        .isNull())
                .isTrue();
        assertThat(admin.error("roles.configured.delete", Map.of("configured_role_id", NOWHERE)))
                .isEqualTo(NOT_FOUND);
    }

    @Test
    void movesAServer() {
        JsonNode server = admin.result("servers.configured.list", Map.of()).path(0);
        Map<String, Object> patch = Map.of(
                "server_id",
                server.path("id").asLong(),
                "patch",
                Map.of("host", server.path("host").asString(), "sslmode", "prefer"));
        spec.reserved("servers.configured.patch", patch);
        assertThat(admin.result("servers.configured.patch", patch)
                        .path("sslmode")
                        .asString())
                .isEqualTo("prefer");
        assertThat(admin.error("servers.configured.patch", Map.of("server_id", NOWHERE, "patch", Map.of())))
                .isEqualTo(NOT_FOUND);
        admin.result(
                "servers.configured.patch",
                Map.of(
                        "server_id",
                        server.path("id").asLong(),
                        "patch",
                        Map.of("sslmode", server.path("sslmode").asString())));
    }

    @Test
    void tellsAnAdministratorOfAPerson() {
        long person = TestServer.shared().other().userId();
        spec.reserved("users.get", Map.of("user_id", person));
        assertThat(admin.result("users.get", Map.of("user_id", person))
                        .path("id")
                        .asLong())
                .isEqualTo(person);
        assertThat(admin.error("users.get", Map.of("user_id", NOWHERE))).isEqualTo(NOT_FOUND);
    }

    private static Map<String, Object> connection(Target target, @Nullable String password) {
        Map<String, Object> all = new HashMap<>();
        all.put("host", target.host());
        all.put("port", target.effectivePort());
        all.put("database", target.database());
        all.put("role", target.role());
        all.put("password", password == null ? String.valueOf(target.password()) : password);
        all.put("sslmode", "disable");
        return all;
    }
}
