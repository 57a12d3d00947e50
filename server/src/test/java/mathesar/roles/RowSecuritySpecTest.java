package mathesar.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RowSecuritySpecTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE notes (id integer PRIMARY KEY, \"the owner\" text)"),
            Sql.of("INSERT INTO notes VALUES (1, 'someone'), (2, 'someone else')"),
            Sql.of("GRANT SELECT, INSERT ON notes TO PUBLIC"),
            Sql.of("CREATE VIEW seen AS SELECT * FROM notes"));
    private final long notes = spec.table("notes");

    private Map<String, Object> with(Object... more) {
        Map<String, Object> params = new HashMap<>(Map.of("table_oid", notes));
        for (int i = 0; i < more.length; i += 2) {
            params.put((String) more[i], more[i + 1]);
        }
        return params;
    }

    private long seenByLimited() {
        return spec.doneByLimited("records.list", with()).path("results").size();
    }

    private void makeTheSecondRowTheirs() {
        String role = spec.doneByLimited("roles.get_current_role", Map.of())
                .path("current_role")
                .path("name")
                .asString();
        spec.done("records.patch", with("record_id", 2, "record_def", Map.of("2", role)));
    }

    @Test
    void eachRoleGetsItsOwnRowsAndMayAddNoOthers() {
        makeTheSecondRowTheirs();
        assertThat(seenByLimited()).isEqualTo(2);
        spec.guardedByPostgres("tables.set_row_security", with("enabled", true));
        spec.done("tables.set_row_security", with("enabled", true));
        assertThat(seenByLimited()).isZero();

        Map<String, Object> own = with("policy_name", "own \"rows\"", "command", "ALL", "user_attnum", 2);
        spec.guardedByPostgres("tables.policies.add", own);
        spec.done("tables.policies.add", own);
        assertThat(seenByLimited()).isEqualTo(1);
        assertThat(spec.failureOfLimited("records.add", with("record_def", Map.of("1", 3, "2", "someone"))))
                .isEqualTo(Spec.NO_PRIVILEGE);

        spec.done("tables.policies.add", with("policy_name", "read", "command", "SELECT"));
        assertThat(seenByLimited()).isEqualTo(2);
        spec.guardedByPostgres("tables.policies.delete", with("policy_name", "read"));
        spec.done("tables.policies.delete", with("policy_name", "read"));
        assertThat(seenByLimited()).isEqualTo(1);
        spec.done("tables.set_row_security", with("enabled", false));
        assertThat(seenByLimited()).isEqualTo(2);
    }

    @Test
    void rowsMeetAConditionInOnesOwnWords() {
        spec.done("tables.set_row_security", with("enabled", true));
        spec.done("tables.policies.add", with("policy_name", "all", "command", "SELECT"));
        assertThat(seenByLimited()).isEqualTo(2);
        Map<String, Object> few =
                with("policy_name", "few", "command", "ALL", "condition", "id > 1 OR id = 5", "restrictive", true);
        assertThat(spec.done("tables.policies.add", few)
                        .path("statements")
                        .path(0)
                        .asString())
                .isEqualTo("CREATE POLICY \"few\" ON \"public\".\"notes\" AS RESTRICTIVE FOR ALL TO PUBLIC"
                        + " USING (id > 1 OR id = 5) WITH CHECK (id > 1 OR id = 5)");
        assertThat(seenByLimited()).isEqualTo(1);
        for (String wrong : List.of("nothing = 1", "true); DROP TABLE notes; --", "id >", "", "id")) {
            assertThat(spec.error(
                            "tables.policies.add", with("policy_name", "x", "command", "SELECT", "condition", wrong)))
                    .as(wrong)
                    .isNotZero();
        }
        assertThat(spec.done("tables.policies.list", with()).path("policies")).hasSize(2);
        assertThat(spec.number(Sql.of("SELECT count(*) FROM notes"))).isEqualTo(2);
    }

    @Test
    void aPreviewTellsTheStatementsAndChangesNothing() {
        JsonNode switching =
                spec.done("tables.set_row_security", with("enabled", true, "forced", true, "preview", true));
        assertThat(switching.path("statements").toString())
                .isEqualTo("[\"ALTER TABLE \\\"public\\\".\\\"notes\\\" ENABLE ROW LEVEL SECURITY\","
                        + "\"ALTER TABLE \\\"public\\\".\\\"notes\\\" FORCE ROW LEVEL SECURITY\"]");
        assertThat(switching.path("security").path("forced").asBoolean()).isTrue();
        JsonNode adding = spec.done(
                "tables.policies.add",
                with("policy_name", "p", "command", "INSERT", "user_attnum", 2, "preview", true));
        assertThat(adding.path("statements").path(0).asString())
                .isEqualTo("CREATE POLICY \"p\" ON \"public\".\"notes\" FOR INSERT TO PUBLIC"
                        + " WITH CHECK (\"the owner\" = CURRENT_USER)");
        JsonNode now = spec.done("tables.policies.list", with());
        assertThat(now.path("enabled").asBoolean()).isFalse();
        assertThat(now.path("policies").isEmpty()).isTrue();
    }

    @Test
    void listsWhatIsThereForNamedRoles() {
        long role = spec.done("roles.get_current_role", Map.of())
                .path("current_role")
                .path("oid")
                .asLong();
        spec.guarded("tables.policies.list", with());
        spec.done(
                "tables.policies.add",
                with("policy_name", "p", "command", "UPDATE", "role_oids", List.of(role), "user_attnum", 2));
        JsonNode policy =
                spec.done("tables.policies.list", with()).path("policies").path(0);
        assertThat(policy.path("name").asString()).isEqualTo("p");
        assertThat(policy.path("command").asString()).isEqualTo("UPDATE");
        assertThat(policy.path("permissive").asBoolean()).isTrue();
        assertThat(policy.path("roles").size()).isEqualTo(1);
        assertThat(policy.path("using").asString()).isEqualTo("(\"the owner\" = CURRENT_USER)");
        assertThat(policy.path("check").asString()).isEqualTo("(\"the owner\" = CURRENT_USER)");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(spec.done("tables.policies.list", Map.of("table_oid", spec.table("seen")))
                        .path("possible")
                        .asBoolean())
                .isFalse();
        Map<String, Object> policy = with("policy_name", "p", "command", "NONSENSE");
        assertThat(spec.failure("tables.policies.add", policy).path("message").asString())
                .contains("NONSENSE");
        // A number is no role's name, which PostgreSQL tells when it is tried.
        assertThat(spec.failure(
                                "tables.policies.add",
                                with("policy_name", "p", "command", "ALL", "user_attnum", 1, "preview", true))
                        .path("message")
                        .asString())
                .contains("operator does not exist");
        assertThat(spec.failure("tables.policies.delete", with("policy_name", "none"))
                        .path("message")
                        .asString())
                .contains("none");
        assertThat(spec.failure("tables.policies.list", Map.of("table_oid", 1))
                        .path("message")
                        .asString())
                .contains("does not exist");
    }
}
