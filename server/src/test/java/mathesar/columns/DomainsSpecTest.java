package mathesar.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Types with rules of their own. */
class DomainsSpecTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE DOMAIN zip AS text CHECK (VALUE ~ '^[0-9]+$')"),
            Sql.of("CREATE DOMAIN short AS character varying(3) NOT NULL"),
            Sql.of("COMMENT ON DOMAIN zip IS 'of the post'"),
            Sql.of("CREATE DOMAIN own AS zip"),
            Sql.of("REVOKE USAGE ON DOMAIN own FROM PUBLIC"),
            Sql.of("CREATE TABLE people (id integer PRIMARY KEY, code text DEFAULT '1', home zip)"),
            Sql.of("INSERT INTO people VALUES (1, '1234', '1234'), (2, 'abcd', NULL)"));
    private final long people = spec.table("people");

    @Test
    void areListedWithTheirRules() {
        spec.guarded("columns.domains.list", Map.of());
        JsonNode found = spec.done("columns.domains.list", Map.of());
        assertThat(found.valueStream().map(one -> one.path("name").asString()).toList())
                .containsExactly("own", "short", "zip");
        assertThat(found.get(0).path("base").asString()).isEqualTo("text");
        assertThat(found.get(1).path("definition").asString()).isEqualTo("character varying(3)");
        assertThat(found.get(1).path("required").asBoolean()).isTrue();
        assertThat(found.get(2).path("checks").toString()).contains("VALUE ~ '^[0-9]+$'::text");
        assertThat(found.get(2).path("description").asString()).isEqualTo("of the post");
        assertThat(spec.doneByLimited("columns.domains.list", Map.of()).size()).isEqualTo(2);
    }

    @Test
    void columnsTellWhatTheyAreOverIfAsked() {
        JsonNode told = spec.done("columns.list_with_metadata", Map.of("table_oid", people, "computed", true));
        assertThat(told.get(2).path("base").asString()).isEqualTo("text");
        assertThat(told.get(1).has("base")).isFalse();
        assertThat(spec.done("columns.list_with_metadata", Map.of("table_oid", people))
                        .get(2)
                        .has("base"))
                .isFalse();
    }

    @Test
    void columnsGetThemAndLoseThem() {
        Map<String, Object> toZip =
                Map.of("table_oid", people, "column_data_list", List.of(Map.of("id", 2, "type", "zip")));
        JsonNode told = spec.done("columns.preview_change", toZip);
        assertThat(told.path("failing").asInt() > 0 || !told.path("message").isNull())
                .isTrue();
        assertThat(spec.error("columns.patch", toZip)).isLessThan(0);
        spec.done("records.delete", Map.of("table_oid", people, "record_ids", List.of(2)));
        spec.done("columns.patch", toZip);
        assertThat(spec.rows(Sql.of("SELECT code, pg_typeof(code) FROM people")))
                .isEqualTo("1234|zip");
        spec.done(
                "columns.patch",
                Map.of("table_oid", people, "column_data_list", List.of(Map.of("id", 2, "type", "integer"))));
        assertThat(spec.rows(Sql.of("SELECT code, pg_typeof(code) FROM people")))
                .isEqualTo("1234|integer");
        assertThat(spec.done(
                                "columns.add",
                                Map.of(
                                        "table_oid",
                                        people,
                                        "column_data_list",
                                        List.of(Map.of("name", "second", "type", "zip"))))
                        .size())
                .isEqualTo(1);
    }

    @Test
    void cutNoValueShort() {
        Map<String, Object> toShort =
                Map.of("table_oid", people, "column_data_list", List.of(Map.of("id", 2, "type", "short")));
        if (TestPostgres.major() >= 16) {
            assertThat(spec.done("columns.preview_change", toShort)
                            .path("failing")
                            .asInt())
                    .isEqualTo(2);
        }
        assertThat(spec.error("columns.patch", toShort)).isLessThan(0);
        assertThat(spec.rows(Sql.of("SELECT code FROM people WHERE id = 1"))).isEqualTo("1234");
    }
}
