package mathesar.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mathesar.postgres.Target;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a role would be shown is shown, to those who may become it alone. */
class SeenAsSpecTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE notes (id integer PRIMARY KEY, who text, secret text)"),
            Sql.of(
                    "INSERT INTO notes SELECT n, CASE WHEN n % 2 = 0 THEN 'even' ELSE 'odd' END, 'x' FROM generate_series(1, 10) n"),
            Sql.of("ALTER TABLE notes ENABLE ROW LEVEL SECURITY"),
            Sql.of("CREATE POLICY \"even ones\" ON notes USING (who = 'even')"));
    private final Target reader = TestPostgres.createRole(spec.target(), "see 'as");
    private final long notes = spec.table("notes");
    private final long role = spec.number(Sql.of("SELECT oid FROM pg_roles WHERE rolname = {}", reader.role()));

    private Map<String, Object> asReader(Object... more) {
        Map<String, Object> params = new HashMap<>(Map.of("table_oid", notes, "as_role_oid", role));
        for (int i = 0; i < more.length; i += 2) {
            params.put((String) more[i], more[i + 1]);
        }
        return params;
    }

    private void let(Sql what) {
        TestPostgres.run(spec.target(), Sql.of("GRANT {} TO {}", what, Identifier.of(reader.role())));
    }

    private JsonNode foreseen(String action) {
        JsonNode all = spec.done(
                "tables.privileges.foresee", Map.of("table_oids", List.of(notes), "role_oids", List.of(role)));
        return all.valueStream()
                .filter(one -> one.path("action").asString().equals(action))
                .findAny()
                .orElseThrow();
    }

    @Test
    void showsItsRecordsAndColumnsAlone() {
        let(Sql.of("SELECT (id, who) ON notes"));
        JsonNode seen = spec.done("records.list", asReader("paging", "seek", "count", "exact", "limit", 3));
        assertThat(seen.path("count").asInt()).isEqualTo(5);
        assertThat(seen.path("results").toString())
                .isEqualTo("[{\"1\":2,\"2\":\"even\"},{\"1\":4,\"2\":\"even\"},{\"1\":6,\"2\":\"even\"}]");
        assertThat(seen.path("next").isMissingNode()).isFalse();
        JsonNode own = spec.done("records.list", Map.of("table_oid", notes));
        assertThat(own.path("results").size()).isEqualTo(10);
        assertThat(own.path("results").path(0).has("3")).isTrue();
        assertThat(spec.error("records.list", asReader("filter", Map.of("type", "attnum", "value", 3))))
                .isNegative();

        JsonNode select = foreseen("SELECT");
        assertThat(select.path("columns").toString()).isEqualTo("[1,2]");
        assertThat(select.path("reason").asString()).isEqualTo("columns");
        assertThat(select.path("rows").asString()).isEqualTo("some");
        assertThat(select.path("policies").toString()).isEqualTo("[\"even ones\"]");
        assertThat(foreseen("DELETE").path("reason").asString()).isEqualTo("table");
    }

    @Test
    void refusesWhatTheRoleMayNotRead() {
        assertThat(spec.error("records.list", asReader())).isEqualTo(Spec.NO_PRIVILEGE);
        assertThat(spec.done("records.list", Map.of("table_oid", notes))
                        .path("results")
                        .size())
                .isEqualTo(10);
        assertThat(spec.error("records.list", Map.of("table_oid", notes, "as_role_oid", 1)))
                .isNegative();
    }

    @Test
    void isForThoseWhoMayBecomeTheRole() {
        let(Sql.of("SELECT ON notes"));
        assertThat(spec.failureOfLimited("records.list", asReader())).isEqualTo(Spec.NO_PRIVILEGE);
        String limited = spec.doneByLimited("roles.get_current_role", Map.of())
                .path("current_role")
                .path("name")
                .asString();
        TestPostgres.run(
                spec.target(),
                Sql.of("ALTER ROLE {} NOINHERIT", Identifier.of(limited)),
                Sql.of("GRANT {} TO {}", Identifier.of(reader.role()), Identifier.of(limited)));
        assertThat(spec.doneByLimited("records.list", asReader())
                        .path("results")
                        .size())
                .isEqualTo(5);
        assertThat(spec.failureOfLimited("records.list", Map.of("table_oid", notes)))
                .isEqualTo(Spec.NO_PRIVILEGE);
        spec.guarded("tables.privileges.foresee", Map.of("table_oids", List.of(notes), "role_oids", List.of(role)));
    }
}
