package mathesar.forms;

import static java.util.Map.entry;
import static mathesar.forms.FormWorld.field;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A visitor changes an answer by the token that came with it: that record, the form's fields, and while the form lets them. */
class AnswersSpecTest {
    private static final int NOT_SHARED = -31002;
    private static final int NOT_FOUND = -28009;
    private static final Sql ROWS = Sql.of("SELECT name, born, coalesce(note, '-'), secret FROM guests ORDER BY id");

    private final Spec spec = Spec.with(Sql.of(
            "CREATE TABLE guests (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, born date,"
                    + " note text, secret text DEFAULT 'kept')"));
    private final FormWorld world = new FormWorld(spec, "guests");

    @BeforeEach
    void publish() {
        world.publish(List.of(
                field("name", 2),
                field("born", 3),
                field("note", 4, entry("show_if", Map.of("field", "born", "op", "set", "values", List.of())))));
    }

    private JsonNode rules(Object... more) {
        Map<String, Object> wanted = new HashMap<>(Map.of("form_id", world.form(), "editable", true));
        for (int i = 0; i < more.length; i += 2) {
            wanted.put((String) more[i], more[i + 1]);
        }
        return spec.done("forms.set_rules", wanted);
    }

    private JsonNode get(String token) {
        return world.call("forms.get_answer", Map.of("edit_token", token));
    }

    private JsonNode update(String token, Map<String, ?> values) {
        return world.call("forms.update_answer", Map.of("edit_token", token, "values", values));
    }

    private String submitted(Map<String, ?> values) {
        return world.submit(values).at("/result/edit_token").asString();
    }

    @Test
    void anAnswerIsReadAndChangedByItsToken() {
        assertThat(world.submit(Map.of("name", "Early")).path("result").isNull())
                .isTrue();
        rules();
        String token = submitted(Map.of("name", "Ann", "born", "1990-01-02", "note", "vegan"));
        String other = submitted(Map.of("name", "Bob"));
        assertThat(get(token).at("/result/values").toString())
                .isEqualTo("{\"name\":\"Ann\",\"born\":\"1990-01-02 AD\",\"note\":\"vegan\"}");
        assertThat(update(token, Map.of("name", "Anne", "note", "hidden now", "secret", "x"))
                        .has("error"))
                .isFalse();
        assertThat(spec.rows(ROWS)).isEqualTo("Early||-|kept\nAnne||-|kept\nBob||-|kept");
        assertThat(get(other).at("/result/values/name").asString()).isEqualTo("Bob");
        assertThat(spec.number(Sql.of("SELECT count(*) FROM guests"))).isEqualTo(3);
        assertThat(update(token, Map.of()).at("/error/data/field").asString()).isEqualTo("name");
    }

    @Test
    void nobodyElseGetsAtItAndTheLinkEndsWithTheForm() {
        rules();
        String token = submitted(Map.of("name", "Ann"));
        for (String wrong : List.of("", "x", token.substring(1))) {
            assertThat(get(wrong).at("/error/code").asInt()).isEqualTo(NOT_FOUND);
            assertThat(update(wrong, Map.of("name", "X")).at("/error/code").asInt())
                    .isEqualTo(NOT_FOUND);
        }
        rules("answer_limit", 1);
        assertThat(update(token, Map.of("name", "Anna")).has("error")).isFalse();
        rules("closes_at", "2001-01-01T00:00:00Z");
        assertThat(get(token).at("/error/code").asInt()).isEqualTo(NOT_SHARED);
        assertThat(update(token, Map.of("name", "X")).at("/error/code").asInt()).isEqualTo(NOT_SHARED);
        rules("editable", false);
        assertThat(get(token).at("/error/code").asInt()).isEqualTo(NOT_SHARED);
        rules();
        spec.done("forms.set_publish_public", Map.of("form_id", world.form(), "publish_public", false));
        assertThat(get(token).at("/error/code").asInt()).isEqualTo(NOT_SHARED);
        assertThat(spec.rows(ROWS)).isEqualTo("Anna||-|kept");
    }

    @Test
    void aDeletedRecordIsGoneForItsVisitorToo() {
        rules();
        String token = submitted(Map.of("name", "Ann"));
        mathesar.testing.TestPostgres.run(spec.target(), Sql.of("DELETE FROM guests"));
        assertThat(get(token).at("/error/code").asInt()).isEqualTo(NOT_FOUND);
        assertThat(update(token, Map.of("name", "X")).at("/error/code").asInt()).isEqualTo(NOT_FOUND);
    }

    @Test
    void theLookIsKept() {
        JsonNode kept = rules("accent", "#AA3300", "appearance", "dark", "closed_message", "Back in May");
        assertThat(kept.path("accent").asString()).isEqualTo("#aa3300");
        assertThat(kept.path("appearance").asString()).isEqualTo("dark");
        assertThat(world.call("forms.get_rules", Map.of())
                        .at("/result/closed_message")
                        .asString())
                .isEqualTo("Back in May");
        for (Map<String, String> wrong : List.of(Map.of("accent", "red"), Map.of("appearance", "pink"))) {
            Map<String, Object> wanted = new HashMap<>(wrong);
            wanted.put("form_id", world.form());
            assertThat(spec.failure("forms.set_rules", wanted).path("message").asString())
                    .contains("ValueError");
        }
    }
}
