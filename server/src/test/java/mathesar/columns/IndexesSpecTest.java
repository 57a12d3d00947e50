package mathesar.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IndexesSpecTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE things (id integer PRIMARY KEY, \"a b\" text, tags integer[])"),
            Sql.of("CREATE TABLE others (id integer)"),
            Sql.of("INSERT INTO things VALUES (1, 'x', '{1}'), (2, 'x', '{2}')"));
    private final long things = spec.table("things");

    private Map<String, Object> wanted(Map<String, ?> column, boolean unique, String method) {
        return Map.of("table_oid", things, "columns", List.of(column), "unique", unique, "method", method);
    }

    @Test
    void listsMakesAndDrops() {
        spec.guarded("indexes.list", Map.of("table_oid", things));
        assertThat(spec.done("indexes.list", Map.of("table_oid", things)).findValuesAsString("name"))
                .containsExactly("things_pkey");

        Map<String, Object> wanted = wanted(Map.of("attnum", 2, "descending", true), false, "btree");
        spec.guardedByPostgres("indexes.add", wanted);
        JsonNode made = spec.done("indexes.add", wanted).get(0);
        assertThat(made.path("name").asString()).isEqualTo("things_a b_idx");
        assertThat(made.path("definition").asString()).endsWith("USING btree (\"a b\" DESC)");
        spec.done("indexes.add", wanted(Map.of("attnum", 3), false, "gin"));

        Map<String, Object> dropped =
                Map.of("table_oid", things, "index_oid", made.path("oid").asLong());
        spec.guardedByPostgres("indexes.delete", dropped);
        assertThat(spec.done("indexes.delete", dropped).asString()).isEqualTo("things_a b_idx");
        assertThat(spec.done("indexes.list", Map.of("table_oid", things)).findValuesAsString("name"))
                .containsExactly("things_pkey", "things_tags_idx");
    }

    @Test
    void tellsWhatAnIndexIsOver() {
        TestPostgres.run(
                spec.target(),
                Sql.of("CREATE INDEX part ON things (lower(\"a b\"), id DESC) INCLUDE (tags) WHERE id > 1"));
        JsonNode index = spec.done("indexes.list", Map.of("table_oid", things)).get(0);
        assertThat(index.path("qualified_name").asString()).isEqualTo("public.part");
        assertThat(index.path("method").asString()).isEqualTo("btree");
        assertThat(index.path("keys").values().stream().map(JsonNode::asString))
                .containsExactly("lower(\"a b\")", "id DESC");
        assertThat(index.path("condition").asString()).isEqualTo("(id > 1)");
        assertThat(index.path("size").asLong()).isPositive();
    }

    @Test
    void makesOneWhileOthersWrite() {
        Map<String, Object> wanted = Map.of(
                "table_oid", things, "columns", List.of(Map.of("attnum", 2)), "name", "mine", "concurrently", true);
        spec.guardedByPostgres("indexes.add", wanted);
        JsonNode made = spec.done("indexes.add", wanted).get(0);
        assertThat(made.path("name").asString()).isEqualTo("mine");
        assertThat(made.path("valid").asBoolean()).isTrue();
    }

    @Test
    void isOverPartOfTheRecordsAndWhatIsComputed() {
        Map<String, Object> wanted = Map.of(
                "table_oid",
                things,
                "columns",
                List.of(Map.of("expression", "lower(\"a b\")", "descending", true), Map.of("attnum", 1)),
                "condition",
                "id > 1");
        spec.guardedByPostgres("indexes.add", wanted);
        JsonNode made = spec.done("indexes.add", wanted).get(0);
        assertThat(made.path("definition").asString()).endsWith("USING btree (lower(\"a b\") DESC, id) WHERE (id > 1)");
        assertThat(made.path("uses").asLong()).isZero();
    }

    @Test
    void refusesExpressionsThatReachOut() {
        for (String hostile : List.of("id) ; DROP TABLE things; --", "1)", "random()", "nothing")) {
            Map<String, Object> one = Map.of("table_oid", things, "columns", List.of(Map.of("expression", hostile)));
            assertThat(spec.failure("indexes.add", one).path("code").asInt()).isNegative();
            Map<String, Object> part =
                    Map.of("table_oid", things, "columns", List.of(Map.of("attnum", 2)), "condition", hostile + " > 0");
            assertThat(spec.failure("indexes.add", part).path("code").asInt()).isNegative();
        }
        Map<String, Object> empty = Map.of("table_oid", things, "columns", List.of(Map.of("descending", true)));
        assertThat(spec.failure("indexes.add", empty).toString()).contains("a column or an expression");
        assertThat(spec.done("indexes.list", Map.of("table_oid", things)).findValuesAsString("name"))
                .containsExactly("things_pkey");
    }

    @Test
    void rebuildsOneThatIsNotInUse() {
        TestPostgres.run(spec.target(), Sql.of("CREATE INDEX broken ON things (id)"));
        TestPostgres.run(
                spec.target(), Sql.of("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'broken'::regclass"));
        JsonNode broken = spec.done("indexes.list", Map.of("table_oid", things)).get(0);
        assertThat(broken.path("valid").asBoolean()).isFalse();

        Map<String, Object> wanted =
                Map.of("table_oid", things, "index_oid", broken.path("oid").asLong());
        spec.guardedByPostgres("indexes.rebuild", wanted);
        JsonNode rebuilt = spec.done("indexes.rebuild", wanted).get(0);
        assertThat(rebuilt.path("name").asString()).isEqualTo("broken");
        assertThat(rebuilt.path("valid").asBoolean()).isTrue();

        assertThat(spec.failure(
                                "indexes.rebuild",
                                Map.of(
                                        "table_oid",
                                        spec.table("others"),
                                        "index_oid",
                                        rebuilt.path("oid").asLong()))
                        .toString())
                .contains("no such index");
    }

    @Test
    void leavesNothingOfAFailedAttempt() {
        Map<String, Object> wanted = Map.of(
                "table_oid", things, "columns", List.of(Map.of("attnum", 2)), "unique", true, "concurrently", true);
        assertThat(spec.failure("indexes.add", wanted).toString()).contains("could not create unique index");
        assertThat(spec.done("indexes.list", Map.of("table_oid", things)).findValuesAsString("name"))
                .containsExactly("things_pkey");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(spec.failure("indexes.add", wanted(Map.of("attnum", 2), true, "btree"))
                        .toString())
                .contains("could not create unique index");
        assertThat(spec.failure("indexes.add", wanted(Map.of("attnum", 2), false, "gin"))
                        .toString())
                .contains("no default operator class");
        assertThat(spec.failure("indexes.add", wanted(Map.of("attnum", 2), false, "btree (id); --"))
                        .toString())
                .contains("does not exist");
    }

    @Test
    void leavesTheIndexesOfConstraintsAndOfOtherTables() {
        long key = spec.number(Sql.of("SELECT 'things_pkey'::regclass::oid"));
        assertThat(spec.failure("indexes.delete", Map.of("table_oid", things, "index_oid", key))
                        .toString())
                .contains("requires it");
        assertThat(spec.done("indexes.delete", Map.of("table_oid", spec.table("others"), "index_oid", key))
                        .isNull())
                .isTrue();
    }
}
