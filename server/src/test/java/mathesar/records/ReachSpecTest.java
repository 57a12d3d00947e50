package mathesar.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Filters and orders that speak of linked records. */
class ReachSpecTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE countries (id integer PRIMARY KEY, name text)"),
            Sql.of("CREATE TABLE cities (id integer PRIMARY KEY, name text, country integer REFERENCES countries)"),
            Sql.of("INSERT INTO countries VALUES (1, 'Norway'), (2, 'Peru'), (3, 'Chad')"),
            Sql.of(
                    "INSERT INTO cities VALUES (1, 'Oslo', 1), (2, 'Bergen', 1), (3, 'Lima', 2), (4, 'Atlantis', NULL)"));
    private final long countries = spec.table("countries");
    private final long cities = spec.table("cities");
    private final List<List<List<Long>>> forth = List.of(List.of(List.of(cities, 3L), List.of(countries, 1L)));
    private final List<List<List<Long>>> back = List.of(List.of(List.of(countries, 1L), List.of(cities, 3L)));

    private static Map<String, Object> call(String type, Object... args) {
        return Map.of("type", type, "args", List.of(args));
    }

    private static Map<String, Object> column(int attnum) {
        return Map.of("type", "attnum", "value", attnum);
    }

    private static Map<String, Object> literal(Object value) {
        return Map.of("type", "literal", "value", value);
    }

    private static Map<String, Object> linked(Object path, Object where) {
        return Map.of("type", "linked", "join_path", path, "where", where);
    }

    private Map<String, Object> reached(String function) {
        return Map.of("type", "reached", "join_path", back, "function", function);
    }

    private JsonNode list(long table, Map<String, Object> more) {
        Map<String, Object> params = new LinkedHashMap<>(Map.of("table_oid", table));
        params.putAll(more);
        return spec.done("records.list", params);
    }

    private static List<String> names(JsonNode page) {
        return page.path("results")
                .valueStream()
                .map(row -> row.path("2").asString(""))
                .toList();
    }

    private List<String> filtered(long table, Object filter) {
        return names(list(table, Map.of("filter", filter)));
    }

    private List<String> ordered(long table, Map<String, Object> by) {
        return names(list(table, Map.of("order", List.of(by))));
    }

    @Test
    void filtersByTheColumnsOfLinkedRecords() {
        Object norwegian = linked(forth, call("equal", column(2), literal("Norway")));
        assertThat(filtered(cities, norwegian)).containsExactly("Oslo", "Bergen");
        assertThat(filtered(cities, call("not", norwegian))).containsExactly("Lima", "Atlantis");
        Object coastal = linked(back, call("contains_case_insensitive", column(2), literal("LIM")));
        assertThat(filtered(countries, coastal)).containsExactly("Peru");
        assertThat(filtered(countries, linked(back, linked(forth, call("equal", column(2), literal("Peru"))))))
                .as("a path within a path")
                .containsExactly("Peru");
    }

    @Test
    void filtersByWhatLinkedRecordsComeTo() {
        assertThat(filtered(countries, call("greater", reached("count"), literal(1))))
                .containsExactly("Norway");
        assertThat(filtered(countries, call("equal", reached("count"), literal("0"))))
                .containsExactly("Chad");
    }

    @Test
    void sortsByTheWordsOfLinkedRecordsAndByTheirNumber() {
        assertThat(ordered(cities, Map.of("attnum", 3, "by", "summary", "direction", "desc", "nulls", "last")))
                .containsExactly("Lima", "Oslo", "Bergen", "Atlantis");
        assertThat(ordered(countries, Map.of("join_path", back, "function", "count", "direction", "desc")))
                .containsExactly("Norway", "Peru", "Chad");
        assertThat(ordered(countries, Map.of("join_path", back, "function", "values", "attnum", 2, "direction", "asc")))
                .containsExactly("Norway", "Peru", "Chad");
        assertThat(ordered(countries, Map.of("join_path", back, "function", "records", "direction", "desc")))
                .containsExactly("Chad", "Peru", "Norway");
    }

    @Test
    void pagesThroughSuchAnOrder() {
        Map<String, Object> by = Map.of("join_path", back, "function", "count", "direction", "desc");
        List<String> seen = new ArrayList<>();
        JsonNode page = list(countries, Map.of("order", List.of(by), "limit", 1, "paging", "seek"));
        seen.addAll(names(page));
        while (!page.path("next").isNull()) {
            page = list(
                    countries,
                    Map.of(
                            "order",
                            List.of(by),
                            "limit",
                            1,
                            "paging",
                            "seek",
                            "after",
                            page.path("next").asString()));
            seen.addAll(names(page));
        }
        assertThat(seen).containsExactly("Norway", "Peru", "Chad");
    }

    @Test
    void countsShowsAndExportsTheSame() {
        Object peruvian = linked(forth, call("equal", column(2), literal("Peru")));
        assertThat(list(cities, Map.of("filter", peruvian)).path("count").asInt())
                .isEqualTo(1);
        assertThat(spec.done(
                                "records.aggregate",
                                Map.of("table_oid", cities, "attnums", List.of(2), "filter", peruvian))
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(spec.done("records.statement", Map.of("table_oid", cities, "filter", peruvian))
                        .path("sql")
                        .asString())
                .contains("EXISTS (SELECT FROM", "'Peru'");
        String asked = URLEncoder.encode(JsonMapper.shared().writeValueAsString(peruvian), StandardCharsets.UTF_8);
        assertThat(TestServer.shared()
                        .admin()
                        .get("/api/export/v0/tables/?database_id=" + spec.databaseId() + "&table_oid=" + cities
                                + "&filter=" + asked)
                        .body())
                .contains("Lima")
                .doesNotContain("Oslo");
    }

    @Test
    void refusesWaysThatLeadNowhere() {
        for (Object wrong : List.of(
                linked(List.of(), call("null", column(1))),
                linked(List.of(List.of(List.of(cities, 3), List.of(999_999, 1))), call("null", column(1))),
                linked(List.of(List.of(List.of(cities, 99), List.of(countries, 1))), call("null", column(1))),
                linked(forth, call("null", column(99))),
                Map.of("type", "reached", "join_path", forth, "function", "median"),
                Map.of("type", "linked"))) {
            assertThat(spec.error("records.list", Map.of("table_oid", cities, "filter", wrong)))
                    .as(wrong.toString())
                    .isBetween(-30999, -28000);
        }
        assertThat(spec.failureOfLimited(
                        "records.list", Map.of("table_oid", cities, "filter", linked(forth, call("null", column(1))))))
                .isEqualTo(Spec.NO_PRIVILEGE);
    }
}
