package mathesar.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** SQL of one's own, through the API. */
class QueriesSpecTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE t (id integer PRIMARY KEY, a text)"),
            Sql.of("INSERT INTO t VALUES (1, 'x'), (2, NULL)"));

    @Test
    void runsAStatementAndRemembersItForWhoRanIt() {
        Map<String, Object> select = Map.of("sql", "SELECT id, a FROM t ORDER BY id");
        spec.guardedByPostgres("queries.run", select);
        JsonNode answer = spec.done("queries.run", select);
        assertThat(answer.path("columns").findValuesAsString("name")).containsExactly("id", "a");
        assertThat(answer.path("rows").toString()).isEqualTo("[[\"1\",\"x\"],[\"2\",null]]");
        spec.guarded("queries.history", Map.of());
        assertThat(spec.done("queries.history", Map.of()).findValuesAsString("sql"))
                .containsExactly("SELECT id, a FROM t ORDER BY id");
        spec.guarded("queries.clear_history", Map.of());
        assertThat(spec.done("queries.clear_history", Map.of()).asInt()).isEqualTo(1);
        assertThat(spec.done("queries.history", Map.of())).isEmpty();
    }

    @Test
    void changesOnlyWhatItIsToldTo() {
        String delete = "DELETE FROM t WHERE id = 1";
        assertThat(spec.error("queries.run", Map.of("sql", delete))).isNotZero();
        assertThat(spec.number(Sql.of("SELECT count(*) FROM t"))).isEqualTo(2);
        assertThat(spec.done("queries.run", Map.of("sql", delete, "write", true))
                        .path("affected")
                        .asInt())
                .isEqualTo(1);
        assertThat(spec.number(Sql.of("SELECT count(*) FROM t"))).isEqualTo(1);
    }

    @Test
    void explainsWithoutDoing() {
        spec.guardedByPostgres("queries.explain", Map.of("sql", "DELETE FROM t"));
        assertThat(spec.done("queries.explain", Map.of("sql", "DELETE FROM t")).toString())
                .contains("Node Type");
        assertThat(spec.number(Sql.of("SELECT count(*) FROM t"))).isEqualTo(2);
    }

    @Test
    void namesWhatTheRoleMayRead() {
        spec.guarded("queries.catalog", Map.of());
        assertThat(spec.done("queries.catalog", Map.of())
                        .path("public")
                        .path("t")
                        .toString())
                .isEqualTo("[\"id\",\"a\"]");
        assertThat(spec.doneByLimited("queries.catalog", Map.of())
                        .path("public")
                        .has("t"))
                .isFalse();
    }

    @Test
    void cancelsNothingWhereNothingRuns() {
        spec.guarded("queries.cancel", Map.of("run", "r"));
        assertThat(spec.done("queries.cancel", Map.of("run", "r")).asBoolean(true))
                .isFalse();
    }
}
