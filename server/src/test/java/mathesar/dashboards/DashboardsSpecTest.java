package mathesar.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DashboardsSpecTest {
    private static final int REFUSED = -31057;
    private static final int MISSING = -28009;
    private static final int TAKEN = -29042;
    private static final Map<String, ?> NOTE =
            Map.of("id", "a", "show", "text", "width", 6, "height", 2, "text", "Read me");
    private static final Map<String, ?> CHART =
            Map.of("id", "b", "show", "chart", "width", 12, "height", 4, "exploration_id", 7);
    private static final Map<String, ?> FILTER =
            Map.of("table_oid", 16_400, "attnum", 2, "operator", "is", "values", List.of("x"));

    private final Spec spec = Spec.with(Sql.of("CREATE TABLE sales (id integer PRIMARY KEY)"));
    private final long schema = spec.number(Sql.of("SELECT 'public'::regnamespace::oid"));

    private JsonNode add(Map<String, ?> dashboard) {
        return spec.done("dashboards.add", Map.of("schema_oid", schema, "dashboard_def", dashboard));
    }

    @Test
    void keepsWhatItIsGiven() {
        Map<String, ?> wanted = Map.of(
                "schema_oid",
                schema,
                "dashboard_def",
                Map.of(
                        "name",
                        " Sales ",
                        "description",
                        "Of all",
                        "tiles",
                        List.of(NOTE, CHART),
                        "filters",
                        List.of(FILTER)));
        spec.guarded("dashboards.add", wanted);
        JsonNode made = spec.done("dashboards.add", wanted);
        assertThat(made.path("name").asString()).isEqualTo("Sales");
        assertThat(made.path("tiles").size()).isEqualTo(2);
        assertThat(made.path("filters").path(0).path("values").path(0).asString())
                .isEqualTo("x");
        assertThat(made.path("created_by").isNumber()).isTrue();
        Map<String, ?> one = Map.of("dashboard_id", made.path("id").asLong());
        spec.guarded("dashboards.get", one);
        assertThat(spec.done("dashboards.get", one)).isEqualTo(made);
        assertThat(spec.done("dashboards.list", Map.of("schema_oid", schema)).toString())
                .isEqualTo("[" + made + "]");
        assertThat(spec.done("dashboards.list", Map.of("schema_oid", 1))).isEmpty();
        assertThat(spec.error("dashboards.add", Map.of("schema_oid", schema, "dashboard_def", Map.of("name", "Sales"))))
                .isEqualTo(TAKEN);
    }

    @Test
    void changesWhatIsGivenAndLeavesTheRest() {
        long id = add(Map.of("name", "Old", "description", "Words", "tiles", List.of(NOTE)))
                .path("id")
                .asLong();
        Map<String, ?> change = Map.of("dashboard_id", id, "dashboard_def", Map.of("name", "New", "description", " "));
        spec.guarded("dashboards.patch", change);
        JsonNode changed = spec.done("dashboards.patch", change);
        assertThat(changed.path("name").asString()).isEqualTo("New");
        assertThat(changed.path("description").isNull()).isTrue();
        assertThat(changed.path("tiles").size()).isEqualTo(1);
        spec.guarded("dashboards.delete", Map.of("dashboard_id", id));
        spec.done("dashboards.delete", Map.of("dashboard_id", id));
        assertThat(spec.error("dashboards.get", Map.of("dashboard_id", id))).isEqualTo(MISSING);
        assertThat(spec.error("dashboards.patch", change)).isEqualTo(MISSING);
        assertThat(spec.error("dashboards.delete", Map.of("dashboard_id", id))).isEqualTo(MISSING);
    }

    @Test
    void refusesWhatIsNoDashboard() {
        for (Map<String, ?> wrong : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("name", " "),
                Map.of("name", "x".repeat(129)),
                Map.of("name", "a", "tiles", Map.of()),
                Map.of("name", "a", "tiles", List.of(Map.of("id", "a", "show", "text", "width", 6, "height", 2))),
                Map.of("name", "a", "tiles", List.of(Map.of("id", "a", "show", "film", "width", 6, "height", 2))),
                Map.of("name", "a", "tiles", Collections.nCopies(61, NOTE)),
                Map.of(
                        "name",
                        "a",
                        "tiles",
                        List.of(Map.of("id", "a", "show", "text", "width", 13, "height", 1, "text", ""))),
                Map.of("name", "a", "filters", List.of(Map.of("table_oid", 1))),
                Map.of("name", "a", "filters", Collections.nCopies(21, FILTER)))) {
            assertThat(spec.error("dashboards.add", Map.of("schema_oid", schema, "dashboard_def", wrong)))
                    .as(wrong.toString())
                    .isEqualTo(REFUSED);
        }
    }
}
