package mathesar.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ColumnsSpecTest {
    private final Spec spec = Spec.with(
            Sql.of(
                    "CREATE TABLE things (key text PRIMARY KEY, n text DEFAULT '1', m numeric DEFAULT 3.5, d timestamptz DEFAULT now())"),
            Sql.of("INSERT INTO things VALUES ('a', '1', 1), ('b', 'x', 2), ('c', 'x', 2.5), ('d', '1,234', 3)"),
            Sql.of("CREATE TABLE others (id integer PRIMARY KEY, k text REFERENCES things)"));
    private final long things = spec.table("things");

    private int patch(Map<String, ?> column) {
        return spec.done("columns.patch", Map.of("table_oid", things, "column_data_list", List.of(column)))
                .asInt();
    }

    private JsonNode refusal(Map<String, ?> column) {
        return spec.failure("columns.patch", Map.of("table_oid", things, "column_data_list", List.of(column)));
    }

    @Test
    void lists() {
        spec.guarded("columns.list", Map.of("table_oid", things));
        JsonNode columns = spec.doneByLimited("columns.list", Map.of("table_oid", things));
        assertThat(columns.findValuesAsString("name")).containsExactly("key", "n", "m", "d");
        assertThat(columns.get(0).path("has_dependents").asBoolean()).isTrue();
        assertThat(columns.get(0).path("current_role_priv")).isEmpty();
        assertThat(spec.done("columns.list", Map.of("table_oid", 1))).isEmpty();
        assertThat(spec.done("columns.list_with_metadata", Map.of("table_oid", things))
                        .get(2)
                        .path("type_options")
                        .toString())
                .isEqualTo("{\"precision\":null,\"scale\":null}");
    }

    @Test
    void addsUnderFreeNames() {
        Map<String, Object> wanted = Map.of(
                "table_oid",
                things,
                "column_data_list",
                List.of(
                        Map.of("name", " n ", "type", "int4", "default", Map.of("value", "5"), "description", "it's"),
                        Map.of("type", "interval", "type_options", Map.of("fields", "day to second", "precision", 2)),
                        Map.of()));
        spec.guardedByPostgres("columns.add", wanted);
        assertThat(spec.done("columns.add", wanted).toString()).isEqualTo("[5,6,7]");
        assertThat(spec.rows(Sql.of(
                        "SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'things'::regclass"
                                + " AND attnum > 4 ORDER BY attnum")))
                .isEqualTo("n 1|integer\nColumn|interval day to second(2)\nColumn 1|character varying");
        assertThat(spec.error(
                        "columns.add",
                        Map.of(
                                "table_oid",
                                things,
                                "column_data_list",
                                List.of(Map.of("type", "integer; DROP TABLE things")))))
                .isEqualTo(-30237);
        assertThat(spec.error(
                        "columns.add",
                        Map.of("table_oid", things, "column_data_list", List.of(Map.of("nullable", false)))))
                .isEqualTo(-30185);
    }

    @Test
    void tellsWhichValuesANewTypeRefuses() {
        spec.guardedByPostgres(
                "columns.patch",
                Map.of("table_oid", things, "column_data_list", List.of(Map.of("id", 2, "type", "boolean"))));
        JsonNode refused = refusal(Map.of("id", 2, "name", "renamed", "type", "numeric"));
        assertThat(refused.path("code").asInt()).isEqualTo(-30206);
        assertThat(refused.path("message").asString()).startsWith("RaiseException: x is not a number");
        assertThat(refused.path("data").path("refused").toString())
                .isEqualTo("[{\"reason\":\"x is not a number, or can be read in two ways\",\"records\":2},"
                        + "{\"reason\":\"1,234 is not a number, or can be read in two ways\",\"records\":1}]");
        assertThat(spec.rows(Sql.of("SELECT count(*) FROM pg_attribute WHERE attname = 'renamed'")))
                .isEqualTo("0");
    }

    @Test
    void changesEverythingOfAColumnAtOnce() {
        assertThat(patch(Map.of(
                        "id",
                        3,
                        "name",
                        " amount ",
                        "type",
                        "numeric",
                        "type_options",
                        Map.of("precision", 6, "scale", 2),
                        "nullable",
                        false,
                        "default",
                        Map.of("value", 7),
                        "description",
                        "how much")))
                .isEqualTo(1);
        assertThat(
                        spec.rows(
                                Sql.of(
                                        "SELECT format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid), col_description(attrelid, attnum)"
                                                + " FROM pg_attribute JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum WHERE attrelid = 'things'::regclass AND attname = 'amount'")))
                .isEqualTo("numeric(6,2)|t|'7'::numeric|how much");
    }

    @Test
    void castsDefaultsWithTheColumn() {
        assertThat(refusal(Map.of("id", 3, "type", "integer")).path("code").asInt())
                .isEqualTo(-30206);
        patch(Map.of("id", 4, "type", "timestamp without time zone"));
        patch(Map.of("id", 3, "type", "text"));
        assertThat(
                        spec.rows(
                                Sql.of(
                                        "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'things'::regclass AND adnum > 2 ORDER BY adnum")))
                .isEqualTo("'3.5'::text\n(now())::timestamp without time zone");
        assertThat(spec.rows(Sql.of("SELECT string_agg(m, ' ' ORDER BY key) FROM things")))
                .isEqualTo("1 2 2.5 3");
    }

    @Test
    void leavesViewsAlone() {
        Spec own = Spec.with(Sql.of("CREATE TABLE t (a text)"), Sql.of("CREATE VIEW v AS SELECT a FROM t"));
        assertThat(own.error(
                        "columns.patch",
                        Map.of(
                                "table_oid",
                                own.table("t"),
                                "column_data_list",
                                List.of(Map.of("id", 1, "type", "integer")))))
                .isEqualTo(-30085);
    }

    @Test
    void drops() {
        spec.guardedByPostgres("columns.delete", Map.of("table_oid", things, "column_attnums", List.of(2)));
        assertThat(spec.error("columns.delete", Map.of("table_oid", things, "column_attnums", List.of(1))))
                .isEqualTo(-30035);
        assertThat(spec.done("columns.delete", Map.of("table_oid", things, "column_attnums", List.of(2, 99)))
                        .asString())
                .isEmpty();
    }

    @Test
    void replacesTheKey() {
        Map<String, Object> wanted =
                Map.of("table_oid", spec.table("others"), "pkey_type", "UUIDv4", "drop_existing_pkey_column", true);
        spec.guardedByPostgres("columns.add_primary_key_column", wanted);
        spec.done("columns.add_primary_key_column", wanted);
        assertThat(spec.done("tables.get_with_metadata", Map.of("table_oid", spec.table("others")))
                        .path("metadata")
                        .path("mathesar_added_pkey_attnum")
                        .asInt())
                .isEqualTo(3);
        assertThat(spec.error("columns.add_primary_key_column", Map.of("table_oid", things, "pkey_type", "IDENTITY")))
                .isEqualTo(-30035);
    }

    @Test
    void addsAndDropsConstraints() {
        long others = spec.table("others");
        Map<String, Object> wanted = Map.of(
                "table_oid",
                others,
                "constraint_def_list",
                List.of(
                        Map.of("type", "u", "columns", List.of(2), "name", "a \"rule\""),
                        Map.of(
                                "type",
                                "f",
                                "columns",
                                List.of("k"),
                                "fkey_relation_id",
                                things,
                                "fkey_columns",
                                List.of(1),
                                "fkey_delete_action",
                                "c",
                                "fkey_match_type",
                                "f",
                                "deferrable",
                                true)));
        assertThat(spec.error("constraints.add", wanted))
                .as("beside a key over the same column that is checked at once")
                .isEqualTo(-30047);
        spec.done(
                "constraints.delete",
                Map.of(
                        "table_oid",
                        others,
                        "constraint_oid",
                        spec.number(Sql.of("SELECT oid FROM pg_constraint WHERE conname = 'others_k_fkey'"))));
        spec.guardedByPostgres("constraints.add", wanted);
        assertThat(spec.done("constraints.add", wanted)).hasSize(3);
        spec.guarded("constraints.list", Map.of("table_oid", others));
        JsonNode last =
                spec.done("constraints.list", Map.of("table_oid", others)).get(2);
        assertThat(last.path("type").asString()).isEqualTo("foreignkey");
        assertThat(last.path("referent_table_oid").asLong()).isEqualTo(things);
        long oid = last.path("oid").asLong();
        spec.guardedByPostgres("constraints.delete", Map.of("table_oid", others, "constraint_oid", oid));
        assertThat(spec.done("constraints.delete", Map.of("table_oid", others, "constraint_oid", oid))
                        .asString())
                .isEqualTo("others_k_fkey");
        assertThat(spec.done("constraints.delete", Map.of("table_oid", others, "constraint_oid", 1))
                        .isNull())
                .isTrue();
    }

    @Test
    void keepsHowColumnsAreShown() {
        spec.guarded("columns.metadata.set", Map.of("table_oid", things, "column_meta_data_list", List.of()));
        spec.done(
                "columns.metadata.set",
                Map.of(
                        "table_oid",
                        things,
                        "column_meta_data_list",
                        List.of(Map.of("attnum", 2, "display_width", 120))));
        spec.guarded("columns.metadata.list", Map.of("table_oid", things));
        assertThat(spec.done("columns.metadata.list", Map.of("table_oid", things))
                        .get(0)
                        .path("display_width")
                        .asInt())
                .isEqualTo(120);
        assertThat(spec.error(
                        "columns.metadata.set",
                        Map.of("table_oid", things, "column_meta_data_list", List.of(Map.of("display_width", 1)))))
                .isEqualTo(-31025);
    }
}
