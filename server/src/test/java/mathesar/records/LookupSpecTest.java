package mathesar.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LookupSpecTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE countries (id integer PRIMARY KEY, name text)"),
            Sql.of("CREATE TABLE cities (id integer PRIMARY KEY, name text, country integer REFERENCES countries)"),
            Sql.of(
                    "CREATE TABLE orders (id integer PRIMARY KEY, what text, city integer REFERENCES cities, price numeric(9,2), day date)"),
            Sql.of("INSERT INTO countries VALUES (1, 'Norway'), (2, 'Peru')"),
            Sql.of("INSERT INTO cities VALUES (1, 'Oslo', 1), (2, 'Bergen', 1), (3, 'Lima', 2)"),
            Sql.of("INSERT INTO orders VALUES (1, 'pen', 1, 1.10, '2024-02-29'), (2, 'ink', 1, 2.25, '2023-01-02'),"
                    + " (3, 'cup', 2, NULL, NULL), (4, 'pad', 3, 3, NULL)"));
    private final long countries = spec.table("countries");
    private final long cities = spec.table("cities");
    private final long orders = spec.table("orders");
    private final List<List<List<Long>>> back = List.of(
            List.of(List.of(countries, 1L), List.of(cities, 3L)), List.of(List.of(cities, 1L), List.of(orders, 3L)));

    private String first(long table, List<List<List<Long>>> path, String function, Integer attnum) {
        return page(table, path, function, attnum)
                .path("results")
                .get(0)
                .path("x")
                .toString();
    }

    private JsonNode page(long table, List<List<List<Long>>> path, String function, Integer attnum) {
        return spec.done(
                "records.list", Map.of("table_oid", table, "joined_columns", List.of(asked(path, function, attnum))));
    }

    private static Map<String, Object> asked(List<List<List<Long>>> path, String function, Integer attnum) {
        Map<String, Object> asked = new LinkedHashMap<>(Map.of("alias", "x", "join_path", path, "function", function));
        if (attnum != null) {
            asked.put("attnum", attnum);
        }
        return asked;
    }

    @Test
    void tellsTheRecordsThatAreReached() {
        JsonNode found = page(countries, back, "records", null);
        assertThat(found.path("results").get(0).path("x").toString()).isEqualTo("{\"count\":3,\"result\":[1,2,3]}");
        assertThat(found.path("joined_record_summaries").path("x").toString())
                .isEqualTo("{\"1\":\"pen\",\"2\":\"ink\",\"3\":\"cup\",\"4\":\"pad\"}");
    }

    @Test
    void addsUpAndCompares() {
        assertThat(first(countries, back, "count", null)).isEqualTo("{\"count\":3,\"result\":[\"3\"]}");
        assertThat(first(countries, back, "sum", 4)).isEqualTo("{\"count\":2,\"result\":[\"3.35\"]}");
        assertThat(first(countries, back, "average", 4)).isEqualTo("{\"count\":2,\"result\":[\"1.6750\"]}");
        assertThat(first(countries, back, "min", 5)).isEqualTo("{\"count\":2,\"result\":[\"2023-01-02 AD\"]}");
        assertThat(first(countries, back, "max", 4)).isEqualTo("{\"count\":2,\"result\":[\"2.25\"]}");
        assertThat(first(cities, List.of(back.get(1)), "sum", 4)).isEqualTo("{\"count\":2,\"result\":[\"3.35\"]}");
    }

    @Test
    void looksUpValuesOverLinks() {
        List<List<List<Long>>> forth = new ArrayList<>(List.of(
                List.of(List.of(orders, 3L), List.of(cities, 1L)),
                List.of(List.of(cities, 3L), List.of(countries, 1L))));
        assertThat(first(orders, forth, "values", 2)).isEqualTo("{\"count\":1,\"result\":[\"Norway\"]}");
    }

    @Test
    void refusesWhatHasNoMeaning() {
        for (Map<String, Object> asked : List.of(
                asked(back, "sum", 2),
                asked(back, "max", 2),
                asked(back, "median", 4),
                asked(back, "values", 99),
                asked(
                        List.of(back.get(0), back.get(0), back.get(0), back.get(0), back.get(0), back.get(0)),
                        "count",
                        null))) {
            assertThat(spec.error("records.list", Map.of("table_oid", countries, "joined_columns", List.of(asked))))
                    .isBetween(-30999, -30000);
        }
        assertThat(spec.failureOfLimited(
                        "records.list",
                        Map.of("table_oid", countries, "joined_columns", List.of(asked(back, "count", null)))))
                .isEqualTo(Spec.NO_PRIVILEGE);
    }
}
