package mathesar.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LabelsSpecTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE tasks (id integer PRIMARY KEY, title text)"),
            Sql.of("CREATE TYPE \"tasks_State\" AS ENUM ('taken')"));
    private final long tasks = spec.table("tasks");

    @Test
    void makesATypeForTheColumnAndChangesItsLabels() {
        Map<String, Object> state = Map.of(
                "table_oid",
                tasks,
                "column_data_list",
                List.of(Map.of("name", "State", "choices", List.of("new", "it's done"), "nullable", false)));
        spec.guardedByPostgres("columns.add", state);
        assertThat(spec.done("columns.add", state).toString()).isEqualTo("[3]");

        Map<String, Object> column = Map.of("table_oid", tasks, "attnum", 3);
        spec.guarded("columns.labels.list", column);
        JsonNode found = spec.done("columns.labels.list", column);
        assertThat(found.path("type").asString()).isEqualTo("\"tasks_State 2\"");
        assertThat(found.path("used_by").toString()).isEqualTo("[\"public.tasks.\\\"State\\\"\"]");

        Map<String, Object> more = Map.of("table_oid", tasks, "attnum", 3, "label", "open", "before", "it's done");
        spec.guardedByPostgres("columns.labels.add", more);
        assertThat(spec.done("columns.labels.add", more).path("labels").toString())
                .isEqualTo("[\"new\",\"open\",\"it's done\"]");
        Map<String, Object> other = Map.of("table_oid", tasks, "attnum", 3, "label", "new", "new_label", "fresh");
        spec.guardedByPostgres("columns.labels.rename", other);
        assertThat(spec.done("columns.labels.rename", other).path("labels").toString())
                .isEqualTo("[\"fresh\",\"open\",\"it's done\"]");
        assertThat(spec.failure("columns.labels.add", more).toString()).contains("already exists");
    }

    @Test
    void refusesAColumnWithoutLabelsAndKeepsNothingHalfMade() {
        assertThat(spec.error("columns.labels.list", Map.of("table_oid", tasks, "attnum", 2)))
                .isLessThan(0);
        assertThat(spec.error("columns.labels.list", Map.of("table_oid", tasks, "attnum", 9)))
                .isLessThan(0);
        Map<String, ?> twice = Map.of("name", "Kind", "choices", List.of("a", "a"));
        assertThat(spec.error("columns.add", Map.of("table_oid", tasks, "column_data_list", List.of(twice))))
                .isLessThan(0);
        assertThat(spec.rows(Sql.of("SELECT count(*) FROM pg_type WHERE typname LIKE 'tasks_Kind%'")))
                .isEqualTo("0");
    }
}
