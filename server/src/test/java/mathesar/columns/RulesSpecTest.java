package mathesar.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rules that people write: checks. */
class RulesSpecTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE trips (id integer PRIMARY KEY, begun date, ended date, price numeric)"),
            Sql.of("ALTER TABLE trips DROP COLUMN price"),
            Sql.of("ALTER TABLE trips ADD COLUMN price numeric"),
            Sql.of("INSERT INTO trips VALUES (1, '2026-01-01', '2026-01-05', 10), (2, '2026-02-01', '2026-01-01', -1),"
                    + " (3, '2026-02-01', NULL, NULL)"));
    private final long trips = spec.table("trips");

    private JsonNode preview(String check) {
        return spec.done(
                "columns.preview_change",
                Map.of("table_oid", trips, "constraint_def_list", List.of(Map.of("type", "c", "check", check))));
    }

    @Test
    void tellsWhichRecordsBreakACheckBeforeItIsMade() {
        JsonNode found = preview("ended >= begun");
        assertThat(found.path("failing").asInt()).isEqualTo(1);
        JsonNode failure = found.path("failures").get(0);
        assertThat(failure.path("problem").asString()).isEqualTo("rule");
        assertThat(failure.path("record").asString()).isEqualTo("2");
        assertThat(failure.path("value").asString()).isEqualTo("begun: 2026-02-01, ended: 2026-01-01");
        assertThat(failure.path("attnum").asInt()).isEqualTo(2);
        assertThat(found.path("work").asString()).isEqualTo("SCAN");
        assertThat(found.path("statements").get(0).asString()).endsWith("ADD CHECK (ended >= begun)");
        assertThat(spec.rows(Sql.of(
                        "SELECT count(*) FROM pg_constraint WHERE conrelid = 'trips'::regclass AND contype = 'c'")))
                .isEqualTo("0");
    }

    @Test
    void findsColumnsBehindDroppedOnes() {
        assertThat(preview("price > 0").path("failures").get(0).path("attnum").asInt())
                .isEqualTo(5);
    }

    @Test
    void isMadeByTheOwnerAndKept() {
        Map<String, Object> params = Map.of(
                "table_oid",
                trips,
                "constraint_def_list",
                List.of(Map.of("type", "c", "name", "not_free", "check", "price IS NULL OR price > -5")));
        spec.guardedByPostgres("constraints.add", params);
        spec.done("constraints.add", params);
        assertThat(spec.rows(Sql.of("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'not_free'")))
                .contains("price");
    }

    @Test
    void refusesWhatIsNoExpression() {
        for (String text :
                List.of("", "true) NOT VALID, ADD CHECK (true", "true; DROP TABLE trips", "nothing > 1", "price +")) {
            assertThat(spec.error(
                            "columns.preview_change",
                            Map.of(
                                    "table_oid",
                                    trips,
                                    "constraint_def_list",
                                    List.of(Map.of("type", "c", "check", text)))))
                    .as(text)
                    .isLessThan(0);
        }
        assertThat(spec.rows(Sql.of("SELECT count(*) FROM trips"))).isEqualTo("3");
    }
}
