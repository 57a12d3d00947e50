package mathesar.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PreviewChangeSpecTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE things (id integer PRIMARY KEY, n text, m varchar(20), amount numeric(6,2) UNIQUE)"),
            Sql.of(
                    "INSERT INTO things VALUES (1, '1', 'abc', 1), (2, 'x', 'a', 2), (3, 'x', 'a', 3), (4, NULL, NULL, 1234.5)"),
            Sql.of("CREATE VIEW shown AS SELECT n FROM things"),
            Sql.of("CREATE TABLE others (thing integer REFERENCES things, price numeric REFERENCES things (amount))"),
            Sql.of("CREATE INDEX by_m ON things (m)"));
    private final long things = spec.table("things");

    private JsonNode preview(Map<String, ?> column) {
        return spec.done("columns.preview_change", Map.of("table_oid", things, "column_data_list", List.of(column)));
    }

    private JsonNode constraint(Map<String, ?> constraint) {
        return spec.done(
                "columns.preview_change", Map.of("table_oid", things, "constraint_def_list", List.of(constraint)));
    }

    private static String failures(JsonNode preview) {
        return preview.path("failing") + " " + preview.path("failures");
    }

    @Test
    void tellsWhichValuesANewTypeRefusesAndThatAViewIsInTheWay() {
        spec.guarded("columns.preview_change", Map.of("table_oid", things));
        JsonNode found = preview(Map.of("id", 2, "type", "integer"));
        if (TestPostgres.major() >= 16) {
            assertThat(found.path("failing").asInt()).isEqualTo(2);
            assertThat(found.path("failures").get(0).path("record").asString()).isEqualTo("2");
            assertThat(found.path("failures").get(0).path("value").asString()).isEqualTo("x");
        } else {
            assertThat(found.path("message").asString()).contains("invalid input syntax");
        }
        assertThat(found.path("work").asString()).isEqualTo("REWRITE");
        assertThat(found.path("lock").asString()).isEqualTo("ACCESS EXCLUSIVE");
        assertThat(found.path("blocked_by").toString()).isEqualTo("[\"view shown\"]");
        assertThat(found.path("statements").get(0).asString())
                .startsWith("ALTER TABLE \"public\".\"things\" ALTER COLUMN \"n\" TYPE integer USING");
    }

    @Test
    void givesTheReasonThatACastKnows() {
        JsonNode found = preview(Map.of("id", 2, "type", "numeric"));
        assertThat(found.path("failing").asInt()).isEqualTo(2);
        assertThat(found.path("failures").get(0).path("reason").asString()).startsWith("x is not a number");
    }

    @Test
    void changesNothing() {
        preview(Map.of("id", 3, "type", "text", "name", "renamed"));
        constraint(Map.of("type", "u", "columns", List.of(2)));
        assertThat(spec.rows(Sql.of("SELECT format_type(atttypid, atttypmod) FROM pg_attribute"
                        + " WHERE attrelid = 'things'::regclass AND attname = 'm'")))
                .isEqualTo("character varying(20)");
        assertThat(spec.rows(Sql.of("SELECT count(*) FROM pg_class WHERE relname = 'mathesar_twin'")))
                .isEqualTo("0");
    }

    @Test
    void knowsAScanFromARewrite() {
        assertThat(preview(Map.of("id", 3, "type", "text")).path("work").asString())
                .isEqualTo("SCAN");
        assertThat(preview(Map.of("id", 3, "name", "other")).path("work").asString())
                .isEqualTo("INSTANT");
        assertThat(preview(Map.of("id", 1, "type", "bigint")).path("work").asString())
                .isEqualTo("REWRITE");
        assertThat(preview(Map.of("id", 4, "nullable", false)).path("work").asString())
                .isEqualTo("SCAN");
        assertThat(preview(Map.of("id", 4, "delete", true)).path("work").asString())
                .isEqualTo("INSTANT");
    }

    @Test
    void tellsWhichValuesASizeRefuses() {
        assertThat(failures(preview(Map.of("id", 3, "type", "character varying", "type_options", Map.of("length", 2)))))
                .isEqualTo(
                        "1 [{\"problem\":\"cast\",\"attnum\":3,\"record\":\"1\",\"value\":\"abc\",\"reason\":null,\"other\":null}]");
        assertThat(failures(preview(
                        Map.of("id", 4, "type", "numeric", "type_options", Map.of("precision", 4, "scale", 1)))))
                .isEqualTo(
                        "1 [{\"problem\":\"cast\",\"attnum\":4,\"record\":\"4\",\"value\":\"1234.50\",\"reason\":null,\"other\":null}]");
    }

    @Test
    void tellsWhichRecordsHaveNoValue() {
        assertThat(failures(preview(Map.of("id", 2, "nullable", false))))
                .isEqualTo(
                        "1 [{\"problem\":\"null\",\"attnum\":2,\"record\":\"4\",\"value\":null,\"reason\":null,\"other\":null}]");
    }

    @Test
    void tellsWhichValuesAreThereTwice() {
        assertThat(failures(constraint(Map.of("type", "u", "columns", List.of(2)))))
                .isEqualTo(
                        "2 [{\"problem\":\"duplicate\",\"attnum\":2,\"record\":null,\"value\":\"x\",\"reason\":\"2\",\"other\":null}]");
        assertThat(failures(constraint(Map.of("type", "u", "columns", List.of(1, 2)))))
                .isEqualTo("0 []");
    }

    @Test
    void tellsWhichRecordsPointToNothing() {
        JsonNode found = constraint(
                Map.of("type", "f", "columns", List.of(4), "fkey_relation_id", things, "fkey_columns", List.of(4)));
        assertThat(failures(found)).isEqualTo("0 []");
        assertThat(found.path("lock").asString()).isEqualTo("SHARE ROW EXCLUSIVE");
    }

    @Test
    void tellsWhatGoesAlongAndWhatStandsInTheWay() {
        JsonNode m = preview(Map.of("id", 3, "delete", true));
        assertThat(m.path("goes_with").toString()).isEqualTo("[\"index by_m\"]");
        assertThat(m.path("blocked_by").toString()).isEqualTo("[]");
        JsonNode amount = preview(Map.of("id", 4, "delete", true));
        assertThat(amount.path("goes_with").toString()).contains("things_amount_key");
        assertThat(amount.path("blocked_by").toString()).contains("constraint others_price_fkey on table others");
        assertThat(preview(Map.of("id", 2, "delete", true)).path("blocked_by").toString())
                .isEqualTo("[\"view shown\"]");
    }
}
