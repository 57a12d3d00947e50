package mathesar.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Labels in another order, or fewer of them. */
class ArrangingSpecTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE TYPE state AS ENUM ('new', 'done', 'it''s open', 'unused')"),
            Sql.of("COMMENT ON TYPE state IS 'how far'"),
            Sql.of("REVOKE USAGE ON TYPE state FROM PUBLIC"),
            Sql.of("GRANT USAGE ON TYPE state TO pg_monitor WITH GRANT OPTION"),
            Sql.of("CREATE TABLE tasks (id integer PRIMARY KEY, state state NOT NULL DEFAULT 'new', past state[])"),
            Sql.of("CREATE INDEX ON tasks (state)"),
            Sql.of("INSERT INTO tasks VALUES (1, 'it''s open', '{new,done}'), (2, 'done', NULL), (3, 'new', ARRAY[]::state[])"),
            Sql.of("CREATE TABLE months (id integer, state state DEFAULT 'done') PARTITION BY RANGE (id)"),
            Sql.of("CREATE TABLE first PARTITION OF months FOR VALUES FROM (0) TO (10)"),
            Sql.of("INSERT INTO months VALUES (1, DEFAULT)"));
    private final long tasks = spec.table("tasks");

    private Map<String, Object> asked(String... labels) {
        return Map.of("table_oid", tasks, "attnum", 2, "labels", List.of(labels));
    }

    private List<String> blocks() {
        return spec.done("columns.labels.preview", asked("done", "new", "it's open", "unused"))
                .path("blocked_by")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private void run(Sql... statements) {
        TestPostgres.run(spec.target(), statements);
    }

    @Test
    void putsLabelsInAnotherOrderWhereverTheyAreUsed() {
        Map<String, Object> params = asked("it's open", "new", "done", "unused");
        spec.guarded("columns.labels.preview", params);
        JsonNode told = spec.done("columns.labels.preview", params);
        assertThat(told.path("work").asString()).isEqualTo("REWRITE");
        assertThat(told.path("blocked_by").toString()).isEqualTo("[]");
        assertThat(told.path("failing").asInt()).isEqualTo(0);
        assertThat(told.path("statements").toString())
                .contains("AS ENUM ('it''s open', 'new', 'done', 'unused')")
                .contains("ALTER TABLE \\\"public\\\".\\\"months\\\"")
                .doesNotContain("\\\"first\\\"");
        assertThat(spec.rows(Sql.of("SELECT id FROM tasks ORDER BY state"))).isEqualTo("3\n2\n1");

        spec.guardedByPostgres("columns.labels.arrange", params);
        assertThat(spec.done("columns.labels.arrange", params).path("labels").toString())
                .isEqualTo("[\"it's open\",\"new\",\"done\",\"unused\"]");
        assertThat(spec.rows(Sql.of("SELECT id, state, past FROM tasks ORDER BY state")))
                .isEqualTo("1|it's open|{new,done}\n3|new|{}\n2|done|");
        run(Sql.of("INSERT INTO tasks (id) VALUES (4)"), Sql.of("INSERT INTO months (id) VALUES (2)"));
        assertThat(spec.rows(Sql.of("SELECT state FROM tasks WHERE id = 4 UNION ALL SELECT state FROM first")))
                .isEqualTo("new\ndone\ndone");
        assertThat(spec.rows(Sql.of("SELECT obj_description('state'::regtype, 'pg_type'),"
                        + " has_type_privilege('pg_monitor', 'state', 'USAGE WITH GRANT OPTION'),"
                        + " has_type_privilege('pg_read_all_stats', 'state', 'USAGE'),"
                        + " (SELECT count(*) FROM pg_type WHERE typname LIKE '%mathesar_aside%')")))
                .isEqualTo("how far|t|f|0");
        assertThat(spec.rows(Sql.of("SELECT count(*) FROM pg_index WHERE indrelid = 'tasks'::regclass AND indisvalid")))
                .isEqualTo("2");
    }

    @Test
    void removesALabelThatNoRecordHas() {
        assertThat(spec.done("columns.labels.arrange", asked("new", "done", "it's open"))
                        .path("labels")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void tellsWhichRecordsHaveALabelThatGoes() {
        JsonNode told = spec.done("columns.labels.preview", asked("new", "it's open"));
        assertThat(told.path("failing").asInt()).isEqualTo(3);
        assertThat(told.path("failures")
                        .valueStream()
                        .map(one -> one.path("record").asString("") + " "
                                + one.path("value").asString() + " "
                                + one.path("reason").asString(""))
                        .toList())
                .containsExactly("2 done ", "1 {new,done} ", " months.state 1");
        assertThat(spec.error("columns.labels.arrange", asked("new", "it's open")))
                .isLessThan(0);
        assertThat(spec.rows(Sql.of("SELECT enum_range(NULL::state)"))).contains("unused");
    }

    @Test
    void tellsWhatDependsOnTheType() {
        run(
                Sql.of("CREATE VIEW shown AS SELECT id, state FROM tasks"),
                Sql.of("CREATE FUNCTION fresh(one state) RETURNS boolean LANGUAGE sql RETURN one = 'new'"),
                Sql.of("ALTER TABLE tasks ADD CONSTRAINT known CHECK (state <> 'unused')"),
                Sql.of("ALTER TABLE tasks ADD note text DEFAULT 'new'::state::text"),
                Sql.of("CREATE INDEX undone ON tasks (id) WHERE state <> 'done'"),
                Sql.of("CREATE DOMAIN shown_state AS state"));
        assertThat(blocks())
                .contains("view shown", "function fresh(state)", "constraint known on table tasks", "index undone")
                .contains("type shown_state", "default value for column note of table tasks");
        assertThat(spec.error("columns.labels.arrange", asked("done", "new", "it's open", "unused")))
                .isLessThan(0);
        assertThat(spec.rows(Sql.of("SELECT enum_first(NULL::state)"))).isEqualTo("new");
    }

    @Test
    void tellsOfForeignKeys() {
        run(
                Sql.of("CREATE TABLE states (state state PRIMARY KEY)"),
                Sql.of("INSERT INTO states SELECT unnest(enum_range(NULL::state))"),
                Sql.of("ALTER TABLE tasks ADD CONSTRAINT of_states FOREIGN KEY (state) REFERENCES states"));
        assertThat(blocks()).containsExactly("constraint of_states on table tasks");
    }

    @Test
    void refusesOtherLabels() {
        for (Map<String, Object> one : List.of(asked(), asked("new", "new"), asked("new", "unknown"))) {
            assertThat(spec.error("columns.labels.preview", one))
                    .as(one.toString())
                    .isLessThan(0);
        }
    }
}
