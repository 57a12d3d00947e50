package mathesar.forms;

import static mathesar.forms.FormWorld.field;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the columns demand is said at the field: before sending, and of what PostgreSQL refuses. */
class ChecksSpecTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE DOMAIN zip AS text CONSTRAINT five_digits CHECK (VALUE ~ '^[0-9]{5}$')"),
            Sql.of("COMMENT ON CONSTRAINT five_digits ON DOMAIN zip IS 'Five digits, please'"),
            Sql.of("CREATE TYPE mood AS ENUM ('glad', 'sad')"),
            Sql.of(
                    "CREATE TABLE guests (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(5) NOT NULL, age int,"
                            + " zip zip, mood mood, arrives date, leaves date, email text CONSTRAINT known UNIQUE,"
                            + " CONSTRAINT grown_up CHECK (age >= 18), CONSTRAINT stays CHECK (arrives < leaves))"),
            Sql.of("COMMENT ON CONSTRAINT grown_up ON guests IS 'Adults only'"));
    private final FormWorld world = new FormWorld(spec, "guests");

    @BeforeEach
    void publish() {
        world.publish(List.of(
                field("name", 2),
                field("age", 3),
                field("zip", 4),
                field("mood", 5),
                field("arrives", 6),
                field("leaves", 7),
                field("email", 8)));
    }

    private Map<String, String> check(Map<String, ?> values) {
        return problems(world.call("forms.check", Map.of("values", values)).path("result"));
    }

    private static Map<String, String> problems(JsonNode list) {
        return list.valueStream()
                .collect(java.util.stream.Collectors.toMap(
                        one -> one.path("field").asString(),
                        one -> one.path("message").asString()));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(check(Map.of(
                        "name", "Maximilian",
                        "age", 7,
                        "zip", "12",
                        "mood", "bored",
                        "arrives", "2026-05-02",
                        "leaves", "2026-05-01")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "name", "At most 5 characters",
                        "age", "Adults only",
                        "zip", "Five digits, please",
                        "mood", "invalid input value for enum mood: \"bored\"",
                        "leaves", "Breaks the rule “stays” of the table"));
        assertThat(check(Map.of("name", "Max", "age", 20, "zip", "12345", "mood", "glad", "arrives", "2026-05-02")))
                .isEmpty();
        assertThat(spec.number(Sql.of("SELECT count(*) FROM guests"))).isZero();
    }

    @Test
    void eachProblemHasACodeByWhichProgramsTellItInOtherLanguages() {
        JsonNode found = world.call(
                        "forms.check", Map.of("values", Map.of("name", "Maximilian", "zip", "12", "mood", "bored")))
                .path("result");
        assertThat(found.valueStream()
                        .map(one -> one.path("field").asString() + " "
                                + one.path("code").asString("-") + " "
                                + one.path("about").asString("-")))
                .containsExactlyInAnyOrder("name 22001 5", "zip - -", "mood 22P02 -");
    }

    @Test
    void onlyPublishedFormsAreChecked() {
        spec.done("forms.set_publish_public", Map.of("form_id", world.form(), "publish_public", false));
        assertThat(world.call("forms.check", Map.of("values", Map.of()))
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-31002);
        assertThat(world.call("forms.check", Map.of()).at("/error/code").asInt())
                .isEqualTo(Spec.WRONG_PARAMETERS);
    }

    @Test
    void whatPostgresRefusesIsSaidAtItsField() {
        JsonNode young =
                world.submit(Map.of("name", "Max", "age", 7, "zip", "x")).path("error");
        assertThat(problems(young.at("/data/problems")))
                .isEqualTo(Map.of("age", "Adults only", "zip", "Five digits, please"));
        JsonNode nameless = world.submit(Map.of("age", 20)).path("error");
        assertThat(nameless.at("/data/field").asString()).isEqualTo("name");
        Map<String, String> ann = Map.of("name", "Ann", "email", "ann@example.com");
        assertThat(world.submit(ann).has("error")).isFalse();
        JsonNode again = world.submit(ann).path("error");
        assertThat(again.path("code").asInt()).isEqualTo(-30260);
        assertThat(again.at("/data/field").asString()).isEqualTo("email");
        assertThat(again.at("/data/problems/0/message").asString()).contains("known");
    }
}
