package mathesar.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DataModelingSpecTest {
    private final Spec spec = Spec.with(
            Sql.of(
                    "CREATE TABLE sales (key text PRIMARY KEY, city text, zip char(5) CHECK (zip <> ''), product text UNIQUE, qty integer NOT NULL DEFAULT 1)"),
            Sql.of(
                    "INSERT INTO sales VALUES ('a', 'Rome', '00100', 'pen', 1), ('b', 'Oslo', '00150', 'ink', 2), ('c', 'Rome', '00100', 'pad', 3),"
                            + " ('d', NULL, NULL, NULL, 4), ('e', 'Rome', NULL, 'cup', 5)"),
            Sql.of("CREATE TABLE pairs (x integer, y integer, PRIMARY KEY (x, y))"),
            Sql.of("CREATE TABLE plain (a integer)"));
    private final long sales = spec.table("sales");

    @Test
    void splitsColumnsOffIntoALinkedTable() {
        Map<String, Object> wanted =
                Map.of("table_oid", sales, "column_attnums", List.of(2, 3, 5), "extracted_table_name", "places");
        spec.guarded("data_modeling.split_table", wanted);
        JsonNode made = spec.done(
                "data_modeling.split_table",
                Map.of(
                        "table_oid",
                        sales,
                        "column_attnums",
                        List.of(2, 3),
                        "extracted_table_name",
                        "places",
                        "relationship_fk_column_name",
                        "city"));
        assertThat(made.path("new_fkey_attnum").asInt()).isEqualTo(6);
        assertThat(spec.rows(Sql.of("SELECT id, city, zip FROM places ORDER BY id")))
                .isEqualTo("1|Oslo|00150\n2|Rome|00100\n3|Rome|\n4||");
        assertThat(spec.rows(Sql.of("SELECT key, city FROM sales ORDER BY key")))
                .isEqualTo("a|2\nb|1\nc|2\nd|4\ne|3");
        assertThat(spec.rows(Sql.of(
                        "SELECT conname FROM pg_constraint WHERE conrelid = 'places'::regclass AND contype = 'c'")))
                .isEqualTo("places_zip_check");
        spec.done(
                "records.add",
                Map.of("table_oid", made.path("extracted_table_oid").asLong(), "record_def", Map.of("2", "Bern")));
        assertThat(spec.rows(Sql.of("SELECT id FROM places WHERE city = 'Bern'")))
                .isEqualTo("5");
    }

    @Test
    void movesColumnsAndLosesNothing() {
        long places = spec.done(
                        "data_modeling.split_table",
                        Map.of("table_oid", sales, "column_attnums", List.of(2), "extracted_table_name", "places"))
                .path("extracted_table_oid")
                .asLong();
        spec.guarded(
                "data_modeling.move_columns",
                Map.of("source_table_oid", sales, "target_table_oid", places, "move_column_attnums", List.of(3)));
        spec.done(
                "data_modeling.move_columns",
                Map.of("source_table_oid", sales, "target_table_oid", places, "move_column_attnums", List.of(3)));
        assertThat(spec.rows(Sql.of(
                        "SELECT s.key, p.city, p.zip FROM sales s JOIN places p ON p.id = s.places_id ORDER BY 1")))
                .isEqualTo("a|Rome|00100\nb|Oslo|00150\nc|Rome|00100\nd||\ne|Rome|");
        assertThat(spec.number(Sql.of("SELECT count(*) FROM places"))).isEqualTo(4);
        assertThat(spec.error(
                        "data_modeling.move_columns",
                        Map.of(
                                "source_table_oid",
                                sales,
                                "target_table_oid",
                                spec.table("plain"),
                                "move_column_attnums",
                                List.of(4))))
                .isEqualTo(-30188);
    }

    @Test
    void linksTables() {
        Map<String, Object> wanted =
                Map.of("column_name", "sale", "referrer_table_oid", spec.table("plain"), "referent_table_oid", sales);
        spec.guardedByPostgres("data_modeling.add_foreign_key_column", wanted);
        spec.done("data_modeling.add_foreign_key_column", wanted);
        spec.done("data_modeling.add_foreign_key_column", wanted);
        assertThat(
                        spec.rows(
                                Sql.of(
                                        "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'plain'::regclass AND contype = 'f' ORDER BY oid")))
                .isEqualTo("FOREIGN KEY (sale) REFERENCES sales(key)\nFOREIGN KEY (\"sale 1\") REFERENCES sales(key)");
        assertThat(spec.error(
                        "data_modeling.add_foreign_key_column",
                        Map.of(
                                "column_name",
                                "p",
                                "referrer_table_oid",
                                sales,
                                "referent_table_oid",
                                spec.table("pairs"))))
                .isEqualTo(-30129);
    }

    @Test
    void makesAMappingTableOrNothing() {
        long schema = spec.number(Sql.of("SELECT 'public'::regnamespace::oid"));
        Map<String, Object> good = Map.of(
                "table_name",
                "map",
                "schema_oid",
                schema,
                "mapping_columns",
                List.of(Map.of("column_name", "s", "referent_table_oid", sales)));
        spec.guardedByPostgres("data_modeling.add_mapping_table", good);
        assertThat(spec.error(
                        "data_modeling.add_mapping_table",
                        Map.of(
                                "table_name",
                                "bad",
                                "schema_oid",
                                schema,
                                "mapping_columns",
                                List.of(Map.of("column_name", "p", "referent_table_oid", spec.table("plain"))))))
                .isEqualTo(-30257);
        assertThat(spec.rows(Sql.of("SELECT to_regclass('bad')"))).isEmpty();
        spec.done("data_modeling.add_mapping_table", good);
        assertThat(
                        spec.rows(
                                Sql.of(
                                        "SELECT attname FROM pg_attribute WHERE attrelid = 'map'::regclass AND attnum > 0 ORDER BY attnum")))
                .isEqualTo("id\ns");
    }

    @Test
    void changesTheKey() {
        Map<String, Object> wanted =
                Map.of("table_oid", sales, "column_attnum", 5, "default", "IDENTITY", "drop_existing_pk_column", true);
        spec.guardedByPostgres("data_modeling.change_primary_key_column", wanted);
        spec.done("data_modeling.change_primary_key_column", wanted);
        spec.done("records.add", Map.of("table_oid", sales, "record_def", Map.of("2", "Bern")));
        assertThat(spec.rows(Sql.of("SELECT qty FROM sales WHERE city = 'Bern'")))
                .isEqualTo("6");
        assertThat(spec.error(
                        "data_modeling.change_primary_key_column", Map.of("table_oid", sales, "column_attnum", 4)))
                .isEqualTo(-30185);
    }

    @Test
    void previewsAndChangesNothing() {
        spec.guarded("data_modeling.preview", Map.of());
        Map<String, Object> split =
                Map.of("table_oid", sales, "column_attnums", List.of(2, 3), "extracted_table_name", "places");
        assertThat(spec.failureOfLimited("data_modeling.preview", Map.of("split", split)))
                .isEqualTo(Spec.NO_PRIVILEGE);
        JsonNode found = spec.done("data_modeling.preview", Map.of("split", split));
        assertThat(found.path("tried").asBoolean()).isTrue();
        JsonNode filling = found.path("statements").values().stream()
                .filter(one -> one.path("sql").asString().startsWith("INSERT INTO \"public\".\"places\""))
                .findFirst()
                .orElseThrow();
        assertThat(filling.path("records").asInt()).isEqualTo(4);
        assertThat(spec.rows(Sql.of("SELECT to_regclass('places')"))).isEmpty();

        Map<String, Object> key = Map.of("table_oid", sales, "column_attnum", 5, "drop_existing_pk_column", true);
        assertThat(spec.done("data_modeling.preview", Map.of("key", key)).toString())
                .contains("ADD PRIMARY KEY (\\\"qty\\\")");
        Map<String, Object> bad = Map.of("table_oid", sales, "column_attnum", 2);
        assertThat(spec.error("data_modeling.preview", Map.of("key", bad))).isNotZero();
        Map<String, Object> link =
                Map.of("column_name", "s", "referrer_table_oid", spec.table("plain"), "referent_table_oid", sales);
        assertThat(spec.done("data_modeling.preview", Map.of("link", link)).toString())
                .contains("REFERENCES");
        assertThat(spec.rows(
                        Sql.of("SELECT count(*) FROM pg_attribute WHERE attrelid = 'plain'::regclass AND attnum > 0")))
                .isEqualTo("1");
        assertThat(spec.error("data_modeling.preview", Map.of())).isNotZero();
    }
}
