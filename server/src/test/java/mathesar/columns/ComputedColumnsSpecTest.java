package mathesar.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ComputedColumnsSpecTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE lines (id integer PRIMARY KEY, price numeric(8,2), n integer, name text)"),
            Sql.of("INSERT INTO lines VALUES (1, 2.50, 4, 'a'), (2, 10, NULL, 'b')"));
    private final long lines = spec.table("lines");

    private Map<String, Object> added(Map<String, ?> column) {
        return Map.of("table_oid", lines, "column_data_list", List.of(column));
    }

    @Test
    void showsWhatAFormulaComesToBeforeItIsAColumn() {
        Map<String, Object> asked = Map.of("table_oid", lines, "formula", "price * n");
        spec.guardedByPostgres("columns.preview_formula", asked);
        JsonNode found = spec.done("columns.preview_formula", asked);
        assertThat(found.path("type").asString()).isEqualTo("numeric");
        assertThat(found.path("values").toString()).isEqualTo("[\"10.00\",null]");
        assertThat(spec.failure("columns.preview_formula", Map.of("table_oid", lines, "formula", "price * nothing"))
                        .toString())
                .contains("nothing");
        assertThat(spec.failure(
                                "columns.preview_formula",
                                Map.of("table_oid", lines, "formula", "1) FROM pg_authid --"))
                        .toString())
                .contains("parentheses");
    }

    @Test
    void isMadeOfAFormulaAndSaysSo() {
        Map<String, Object> total = added(Map.of("name", "total", "formula", "price * n"));
        spec.guardedByPostgres("columns.add", total);
        spec.done("columns.add", total);
        assertThat(spec.rows(Sql.of("SELECT total FROM lines ORDER BY id"))).isEqualTo("10.00\n");
        JsonNode listed = spec.done("columns.list_with_metadata", Map.of("table_oid", lines, "computed", true));
        assertThat(listed.get(4).path("generated").asBoolean()).isTrue();
        assertThat(listed.get(4).path("default").path("value").asString()).contains("price");
        assertThat(listed.get(3).has("generated")).isFalse();
        // Clients of the 0.10 API are told what they know.
        for (String method : List.of("columns.list", "columns.list_with_metadata")) {
            assertThat(spec.done(method, Map.of("table_oid", lines)).get(4).has("generated"))
                    .isFalse();
        }
        assertThat(spec.failure("columns.add", added(Map.of("name", "now", "formula", "now()")))
                        .toString())
                .contains("not immutable");
    }

    @Test
    void isComputedWhenReadWherePostgresCan() {
        Map<String, Object> shout = added(Map.of("name", "shout", "formula", "upper(name)", "virtual", true));
        if (TestPostgres.major() < 18) {
            assertThat(spec.failure("columns.add", shout).toString()).contains("VIRTUAL");
            return;
        }
        spec.done("columns.add", shout);
        assertThat(spec.rows(Sql.of("SELECT shout FROM lines ORDER BY id"))).isEqualTo("A\nB");
    }
}
