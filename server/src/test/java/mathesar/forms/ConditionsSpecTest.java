package mathesar.forms;

import static java.util.Map.entry;
import static mathesar.forms.FormWorld.field;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Fields that are shown only if an earlier one holds something: judged by the server too, whatever a visitor sends. */
class ConditionsSpecTest {
    private static final Sql ROWS = Sql.of("SELECT kind, n, reason, more FROM asked ORDER BY id");

    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE asked (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind text, n numeric,"
                    + " reason text DEFAULT 'none', more text)"));
    private final FormWorld world = new FormWorld(spec, "asked");

    private static Map<String, Object> when(String field, String op, String... values) {
        return Map.of("field", field, "op", op, "values", List.of(values));
    }

    @Test
    void aFieldThatIsNotShownIsNeitherStoredNorRequired() {
        JsonNode added = world.publish(List.of(
                field("k", 2),
                field("n", 3, entry("page", "Numbers")),
                field(
                        "r",
                        4,
                        entry("is_required", true),
                        entry("show_if", when("k", "one_of", "other", "none of these"))),
                field("m", 5, entry("show_if", when("r", "set")))));
        assertThat(added.at("/fields/2/show_if/op").asString()).isEqualTo("one_of");
        assertThat(added.at("/fields/1/page").asString()).isEqualTo("Numbers");
        assertThat(added.at("/fields/0").has("show_if")).isFalse();
        assertThat(added.at("/fields/0").has("page")).isFalse();

        world.submit(Map.of("k", "usual", "r", "smuggled", "m", "smuggled"));
        world.submit(Map.of("k", "other", "r", "because", "m", "indeed"));
        assertThat(spec.rows(ROWS)).isEqualTo("usual||none|\nother||because|indeed");
        JsonNode refused = world.submit(Map.of("k", "other")).path("error");
        assertThat(refused.at("/data/field").asString()).isEqualTo("r");
        assertThat(refused.path("message").asString()).contains("'reason' must be filled in");
    }

    @Test
    void numbersAreComparedByValueAndTheLackOfAnAnswerIsOne() {
        world.publish(List.of(
                field("k", 2),
                field("n", 3),
                field("r", 4, entry("show_if", when("n", "none_of", "1.50"))),
                field("m", 5, entry("show_if", when("k", "not_set")))));
        world.submit(Map.of("n", 1.5, "r", "a", "m", "b"));
        world.submit(Map.of("n", 2, "r", "a", "m", "b", "k", "c"));
        world.submit(Map.of("r", "a", "k", "", "m", "b"));
        assertThat(spec.rows(ROWS)).isEqualTo("|1.5|none|b\nc|2|a|\n||a|b");
    }

    @Test
    void aConditionLooksAtEarlierFieldsOnly() {
        for (Map<String, Object> wrong :
                List.of(when("m", "set"), when("r", "set"), when("x", "set"), when("k", "like", "a"))) {
            List<Map<String, Object>> fields =
                    List.of(field("k", 2), field("r", 4, entry("show_if", wrong)), field("m", 5));
            assertThat(spec.failure("forms.add", Map.of("form_def", world.definition(fields)))
                            .path("message")
                            .asString())
                    .as(wrong.toString())
                    .containsAnyOf("depend on fields before it only", "is no condition");
        }
    }
}
