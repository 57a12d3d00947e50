package mathesar.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RolesSpecTest {
    private final Spec spec = Spec.with(Sql.of("CREATE TABLE things (id integer)"));
    private final long things = spec.table("things");
    private final long schema = spec.number(Sql.of("SELECT 'public'::regnamespace::oid"));
    private final String name = "it's \"" + UUID.randomUUID();

    private long add() {
        return spec.done("roles.add", Map.of("rolename", name)).path("oid").asLong();
    }

    @Test
    void addsListsAndDrops() {
        spec.guardedByPostgres("roles.add", Map.of("rolename", name));
        JsonNode role = spec.done("roles.add", Map.of("rolename", name, "login", true, "password", "it's"));
        assertThat(role.path("login").asBoolean()).isTrue();
        assertThat(spec.error("roles.add", Map.of("rolename", name))).isEqualTo(-30047);
        assertThat(spec.done("roles.list", Map.of()).findValuesAsString("name"))
                .contains(name)
                .noneMatch(n -> n.startsWith("pg_"));
        assertThat(spec.done("roles.get_current_role", Map.of())
                        .path("current_role")
                        .path("super")
                        .asBoolean())
                .isTrue();
        spec.guardedByPostgres(
                "roles.delete", Map.of("role_oid", role.path("oid").asLong()));
        spec.done("roles.delete", Map.of("role_oid", role.path("oid").asLong()));
        assertThat(spec.error(
                        "roles.delete", Map.of("role_oid", role.path("oid").asLong())))
                .isEqualTo(-30257);
    }

    @Test
    void makesExactlyTheNamedMembers() {
        long parent = add();
        long member = spec.done("roles.add", Map.of("rolename", name + " 2"))
                .path("oid")
                .asLong();
        spec.guardedByPostgres("roles.set_members", Map.of("parent_role_oid", parent, "members", List.of(member)));
        JsonNode with = spec.done("roles.set_members", Map.of("parent_role_oid", parent, "members", List.of(member)));
        assertThat(with.path("members").toString()).isEqualTo("[{\"oid\":" + member + ",\"admin\":false}]");
        assertThat(spec.done("roles.set_members", Map.of("parent_role_oid", parent, "members", List.of()))
                        .path("members")
                        .isNull())
                .isTrue();
    }

    @Test
    void grantsAndRevokes() {
        long role = add();
        for (Map.Entry<String, Map<String, Object>> kind : Map.of(
                        "databases", Map.<String, Object>of(),
                        "schemas", Map.<String, Object>of("schema_oid", schema),
                        "tables", Map.<String, Object>of("table_oid", things))
                .entrySet()) {
            String word = kind.getKey().equals("tables") ? "SELECT" : "CREATE";
            Map<String, Object> request = new java.util.HashMap<>(kind.getValue());
            request.put("privileges", List.of(Map.of("role_oid", role, "direct", List.of(word, "NONSENSE"))));
            spec.guarded(kind.getKey() + ".privileges.replace_for_roles", request);
            assertThat(granted(spec.done(kind.getKey() + ".privileges.replace_for_roles", request), role))
                    .isEqualTo("[\"" + word + "\"]");
            assertThat(granted(spec.done(kind.getKey() + ".privileges.list_direct", kind.getValue()), role))
                    .isEqualTo("[\"" + word + "\"]");
            request.put("privileges", List.of(Map.of("role_oid", role, "direct", List.of())));
            assertThat(granted(spec.done(kind.getKey() + ".privileges.replace_for_roles", request), role))
                    .isEqualTo("");
            request.put("privileges", List.of(Map.of("role_oid", role)));
            assertThat(spec.error(kind.getKey() + ".privileges.replace_for_roles", request))
                    .isEqualTo(-31025);
        }
    }

    @Test
    void grantsOnColumnsSequencesAndTablesToCome() {
        long role = add();
        Spec own = Spec.with(Sql.of(
                "CREATE TABLE notes (id serial PRIMARY KEY, words text, kept int GENERATED ALWAYS AS IDENTITY)"));
        long notes = own.table("notes");
        Map<String, Object> columns = Map.of(
                "table_oid",
                notes,
                "privileges",
                List.of(Map.of("role_oid", role, "attnum", 2, "direct", List.of("SELECT", "UPDATE"))));
        own.guardedByPostgres("tables.column_privileges.replace_for_roles", columns);
        own.done("tables.column_privileges.replace_for_roles", columns);
        assertThat(own.done("tables.column_privileges.list_direct", Map.of("table_oid", notes))
                        .toString())
                .isEqualTo("[{\"role_oid\":" + role + ",\"attnum\":2,\"direct\":[\"SELECT\",\"UPDATE\"]}]");
        Map<String, Object> none = Map.of(
                "table_oid", notes, "privileges", List.of(Map.of("role_oid", role, "attnum", 2, "direct", List.of())));
        assertThat(own.done("tables.column_privileges.replace_for_roles", none)).isEmpty();
        assertThat(own.error(
                        "tables.column_privileges.replace_for_roles",
                        Map.of(
                                "table_oid",
                                notes,
                                "privileges",
                                List.of(Map.of("role_oid", role, "attnum", 9, "direct", List.of())))))
                .isLessThan(-30000);

        long schemaOid = own.number(Sql.of("SELECT 'public'::regnamespace::oid"));
        JsonNode sequences = own.done("sequences.list", Map.of("schema_oid", schemaOid));
        assertThat(sequences.findValuesAsString("feeds")).containsExactly("notes.id");
        Map<String, Object> sequence =
                Map.of("sequence_oid", sequences.get(0).path("oid").asLong());
        Map<String, Object> draw = new java.util.HashMap<>(sequence);
        draw.put("privileges", List.of(Map.of("role_oid", role, "direct", List.of("USAGE"))));
        own.guarded("sequences.privileges.replace_for_roles", draw);
        assertThat(granted(own.done("sequences.privileges.replace_for_roles", draw), role))
                .isEqualTo("[\"USAGE\"]");
        assertThat(granted(own.done("sequences.privileges.list_direct", sequence), role))
                .isEqualTo("[\"USAGE\"]");

        Map<String, Object> later = Map.of(
                "schema_oid", schemaOid, "privileges", List.of(Map.of("role_oid", role, "direct", List.of("SELECT"))));
        assertThat(granted(own.done("schemas.default_privileges.replace_for_roles", later), role))
                .isEqualTo("[\"SELECT\"]");
        own.done(
                "tables.add",
                Map.of(
                        "schema_oid",
                        schemaOid,
                        "table_name",
                        "later",
                        "column_data_list",
                        List.of(),
                        "constraint_data_list",
                        List.of()));
        assertThat(own.number(Sql.of("SELECT has_table_privilege({}::oid, 'later', 'SELECT')::int", role)))
                .isEqualTo(1);
        assertThat(own.done("schemas.default_privileges.list_direct", Map.of("schema_oid", schemaOid)))
                .hasSize(1);
    }

    @Test
    void changesAttributes() {
        long role = add();
        Map<String, Object> change = Map.of("role_oid", role, "login", true, "create_db", true, "password", "it's");
        spec.guardedByPostgres("roles.patch", change);
        JsonNode changed = spec.done("roles.patch", change);
        assertThat(changed.path("login").asBoolean()
                        && changed.path("create_db").asBoolean())
                .isTrue();
        assertThat(changed.path("create_role").asBoolean()).isFalse();
        assertThat(spec.done("roles.patch", Map.of("role_oid", role, "login", false))
                        .path("login")
                        .asBoolean())
                .isFalse();
        assertThat(spec.error("roles.patch", Map.of("role_oid", 1, "login", true)))
                .isLessThan(-30000);
    }

    private static String granted(JsonNode list, long role) {
        for (JsonNode one : list) {
            if (one.path("role_oid").asLong() == role) {
                return one.path("direct").toString();
            }
        }
        return "";
    }

    @Test
    void handsThingsOver() {
        long role = add();
        spec.guardedByPostgres(
                "tables.privileges.transfer_ownership", Map.of("table_oid", things, "new_owner_oid", role));
        assertThat(spec.done("tables.privileges.transfer_ownership", Map.of("table_oid", things, "new_owner_oid", role))
                        .path("owner_oid")
                        .asLong())
                .isEqualTo(role);
        spec.guardedByPostgres(
                "schemas.privileges.transfer_ownership", Map.of("schema_oid", schema, "new_owner_oid", role));
        assertThat(spec.done(
                                "schemas.privileges.transfer_ownership",
                                Map.of("schema_oid", schema, "new_owner_oid", role))
                        .path("owner_oid")
                        .asLong())
                .isEqualTo(role);
        spec.guardedByPostgres("databases.privileges.transfer_ownership", Map.of("new_owner_oid", role));
        assertThat(spec.done("databases.privileges.transfer_ownership", Map.of("new_owner_oid", role))
                        .path("owner_oid")
                        .asLong())
                .isEqualTo(role);
        assertThat(spec.error("roles.delete", Map.of("role_oid", role))).isEqualTo(-30035);
    }
}
