package mathesar.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ViewsSpecTest {
    private static final int REFUSED = -31057;
    private static final int MISSING = -28009;
    private static final int TAKEN = -29042;
    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE tasks (id integer PRIMARY KEY, title text)"), Sql.of("CREATE TABLE secrets ()"));
    private final long tasks = spec.table("tasks");

    private JsonNode add(Map<String, ?> view) {
        return spec.done("views.add", Map.of("table_oid", tasks, "view_def", view));
    }

    private void letEveryoneRead() {
        TestPostgres.run(
                spec.target(),
                Sql.of("GRANT USAGE ON SCHEMA public TO PUBLIC"),
                Sql.of("GRANT SELECT ON tasks TO PUBLIC"));
    }

    @Test
    void keepsWhatItIsGiven() {
        Map<String, Object> wanted = Map.of(
                "table_oid",
                tasks,
                "view_def",
                Map.of("name", " Open ", "kind", "kanban", "definition", Map.of("by", 2)));
        spec.guardedByPostgres("views.add", wanted);
        JsonNode made = spec.done("views.add", wanted);
        assertThat(made.path("name").asString()).isEqualTo("Open");
        assertThat(made.path("shared").asBoolean()).isFalse();
        assertThat(made.path("may_change").asBoolean()).isTrue();
        spec.guardedByPostgres("views.list", Map.of("table_oid", tasks));
        assertThat(spec.done("views.list", Map.of("table_oid", tasks)).toString())
                .isEqualTo("[" + made + "]");
        assertThat(made.path("definition").toString()).isEqualTo("{\"by\":2}");
    }

    @Test
    void refusesWhatIsNoView() {
        for (Map<String, ?> wrong : List.<Map<String, ?>>of(
                Map.of("name", "  "),
                Map.of(),
                Map.of("name", "x".repeat(101)),
                Map.of("name", "a", "kind", "Gantt chart"),
                Map.of("name", "a", "definition", List.of()),
                Map.of("name", "a", "definition", Map.of("x", "y".repeat(70_000))))) {
            assertThat(spec.error("views.add", Map.of("table_oid", tasks, "view_def", wrong)))
                    .as(wrong.keySet().toString())
                    .isEqualTo(REFUSED);
        }
        add(Map.of("name", "same"));
        assertThat(spec.error("views.add", Map.of("table_oid", tasks, "view_def", Map.of("name", "same"))))
                .isEqualTo(TAKEN);
        assertThat(spec.error("views.add", Map.of("table_oid", 1, "view_def", Map.of("name", "b"))))
                .isEqualTo(-30259);
    }

    @Test
    void keepsPersonalOnesPersonal() {
        letEveryoneRead();
        long mine = add(Map.of("name", "mine")).path("id").asLong();
        long ours = add(Map.of("name", "ours", "shared", true)).path("id").asLong();
        JsonNode seen = spec.doneByLimited("views.list", Map.of("table_oid", tasks));
        assertThat(seen.findValuesAsString("name")).containsExactly("ours");
        assertThat(seen.get(0).path("may_change").asBoolean()).isFalse();
        assertThat(spec.failureOfLimited("views.patch", Map.of("view_id", ours, "view_def", Map.of("name", "x"))))
                .isEqualTo(REFUSED);
        assertThat(spec.failureOfLimited("views.delete", Map.of("view_id", ours)))
                .isEqualTo(REFUSED);
        assertThat(spec.failureOfLimited("views.delete", Map.of("view_id", mine)))
                .isEqualTo(MISSING);
        long theirs = spec.doneByLimited("views.add", Map.of("table_oid", tasks, "view_def", Map.of("name", "mine")))
                .path("id")
                .asLong();
        assertThat(spec.error("views.delete", Map.of("view_id", theirs))).isEqualTo(MISSING);
    }

    @Test
    void hasOneDefaultForEveryoneAndOneForEach() {
        add(Map.of("name", "a", "shared", true, "is_default", true));
        long second = add(Map.of("name", "b", "shared", true)).path("id").asLong();
        add(Map.of("name", "c", "is_default", true));
        spec.guarded("views.patch", Map.of("view_id", second, "view_def", Map.of("is_default", true)));
        spec.done("views.patch", Map.of("view_id", second, "view_def", Map.of("is_default", true)));
        List<String> defaults = spec.done("views.list", Map.of("table_oid", tasks))
                .valueStream()
                .filter(view -> view.path("is_default").asBoolean())
                .map(view -> view.path("name").asString())
                .toList();
        assertThat(defaults).containsExactly("b", "c");
    }

    @Test
    void outlivesRenamesAndIsForgottenOnDemand() {
        long view = add(Map.of("name", "kept", "definition", Map.of("hidden", List.of(2))))
                .path("id")
                .asLong();
        TestPostgres.run(spec.target(), Sql.of("ALTER TABLE tasks RENAME TO chores"));
        assertThat(spec.done("views.list", Map.of("table_oid", tasks)).findValuesAsString("name"))
                .containsExactly("kept");
        spec.guarded("views.delete", Map.of("view_id", view));
        spec.done("views.delete", Map.of("view_id", view));
        assertThat(spec.error("views.delete", Map.of("view_id", view))).isEqualTo(MISSING);
    }
}
