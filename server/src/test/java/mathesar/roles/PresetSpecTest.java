package mathesar.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mathesar.errors.AppException;
import mathesar.postgres.Target;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What each preset allows is tried by the role itself. */
class PresetSpecTest {
    private static final Sql READ = Sql.of("DO $$ BEGIN PERFORM * FROM notes; END $$");
    private static final Sql ADD = Sql.of("INSERT INTO notes (text) VALUES ('x')");
    private static final Sql CHANGE = Sql.of("UPDATE notes SET text = 'y'");
    private static final Sql DELETE = Sql.of("DELETE FROM notes WHERE false");
    private static final Sql EMPTY = Sql.of("TRUNCATE notes");
    private static final Sql TABLE = Sql.of("CREATE TABLE public.mine (id integer)");
    private static final Sql SCHEMA = Sql.of("CREATE SCHEMA theirs");
    private static final Sql OTHER_SCHEMA = Sql.of("DO $$ BEGIN PERFORM * FROM other.things; END $$");
    private static final Sql LATER = Sql.of("DO $$ BEGIN PERFORM * FROM later; END $$");
    private static final Sql ADD_LATER = Sql.of("INSERT INTO later (text) VALUES ('x')");
    private static final List<Sql> ALL =
            List.of(READ, ADD, CHANGE, DELETE, EMPTY, TABLE, SCHEMA, OTHER_SCHEMA, LATER, ADD_LATER);

    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE notes (id serial PRIMARY KEY, text text)"),
            Sql.of("CREATE SCHEMA other"),
            Sql.of("CREATE TABLE other.things ()"));

    private Target as(String role) {
        Target own = spec.target();
        return new Target(own.host(), own.port(), own.database(), role, "Quiet-Lake-42", "disable");
    }

    private String apply(String preset, Object... more) {
        String role = preset + "_" + spec.databaseId() + "_" + System.nanoTime();
        Map<String, Object> params =
                new HashMap<>(Map.of("preset", preset, "rolename", role, "password", "Quiet-Lake-42"));
        for (int i = 0; i < more.length; i += 2) {
            params.put((String) more[i], more[i + 1]);
        }
        JsonNode applied = spec.done("roles.apply_preset", params);
        assertThat(applied.path("role").path("name").asString()).isEqualTo(role);
        assertThat(applied.path("statements").toString()).doesNotContain("Quiet-Lake-42");
        TestPostgres.run(spec.target(), Sql.of("CREATE TABLE IF NOT EXISTS later (id serial PRIMARY KEY, text text)"));
        return role;
    }

    private void mayOnly(String role, List<Sql> allowed) {
        for (Sql statement : ALL) {
            if (allowed.contains(statement)) {
                TestPostgres.run(as(role), statement);
            } else {
                assertThatThrownBy(() -> TestPostgres.run(as(role), statement))
                        .as(role + ": " + statement)
                        .isInstanceOfSatisfying(
                                AppException.class,
                                e -> assertThat(e.is("42501")).isTrue());
            }
        }
    }

    @Test
    void aViewerReads() {
        mayOnly(apply("viewer"), List.of(READ, OTHER_SCHEMA, LATER));
    }

    @Test
    void anEditorWritesRecordsToo() {
        mayOnly(apply("editor"), List.of(READ, ADD, CHANGE, DELETE, OTHER_SCHEMA, LATER, ADD_LATER));
    }

    @Test
    void aManagerMakesTablesAndSchemasToo() {
        mayOnly(apply("manager"), ALL);
    }

    @Test
    void onlyInTheSchemasNamed() {
        long schema = spec.number(Sql.of("SELECT 'public'::regnamespace::oid"));
        mayOnly(apply("viewer", "schema_oids", List.of(schema)), List.of(READ, LATER));
    }

    @Test
    void aPreviewTellsAndLeavesNothing() {
        Map<String, Object> params =
                Map.of("preset", "editor", "rolename", "never \"made\"", "password", "Quiet-Lake-42", "preview", true);
        spec.guardedByPostgres("roles.apply_preset", params);
        JsonNode told = spec.done("roles.apply_preset", params).path("statements");
        assertThat(told.path(0).asString()).isEqualTo("CREATE ROLE \"never \"\"made\"\"\" LOGIN PASSWORD '••••••••'");
        assertThat(told.toString()).contains("ON ALL TABLES IN SCHEMA \\\"other\\\", \\\"public\\\"");
        assertThat(spec.number(Sql.of("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'never%'")))
                .isZero();
    }

    @Test
    void aRoleThatIsThereGetsMoreAndLosesNothing() {
        String role = apply("manager");
        long oid = spec.number(Sql.of("SELECT oid FROM pg_roles WHERE rolname = {}", role));
        spec.done("roles.apply_preset", Map.of("preset", "viewer", "role_oid", oid));
        mayOnly(role, ALL);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(spec.error("roles.apply_preset", Map.of("preset", "king", "rolename", "x")))
                .isNegative();
        assertThat(spec.error("roles.apply_preset", Map.of("preset", "viewer"))).isNegative();
        assertThat(spec.error("roles.apply_preset", Map.of("preset", "viewer", "rolename", "x".repeat(64))))
                .isNegative();
        assertThat(spec.error("roles.apply_preset", Map.of("preset", "viewer", "role_oid", 1)))
                .isNegative();
    }
}
