package mathesar.explorations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExplorationsSpecTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE authors (id integer PRIMARY KEY, name text)"),
            Sql.of("CREATE TABLE books (id integer PRIMARY KEY, title text, author integer REFERENCES authors,"
                    + " price numeric(6, 2), took interval, span int4range)"),
            Sql.of("INSERT INTO authors VALUES (1, 'Ann'), (2, 'Bob')"),
            Sql.of(
                    "INSERT INTO books VALUES (1, 'One', 1, 10.50, '1 day', '[1,5)'), (2, '=Two', 1, 2, '2 hours', NULL),"
                            + " (3, NULL, 2, NULL, NULL, NULL)"),
            Sql.of("CREATE TABLE visits (id integer PRIMARY KEY, at timestamptz, mail text, cost double precision)"),
            Sql.of("INSERT INTO visits SELECT i, CASE WHEN i % 7 > 0 THEN '2024-01-01 23:30Z'::timestamptz"
                    + " + i * interval '9 days 1.5 seconds' END, CASE WHEN i % 5 > 0 THEN 'x@' || i % 3 || '.org' END,"
                    + " CASE WHEN i % 4 > 0 THEN (i % 4) / 3.0 END FROM generate_series(1, 60) AS i"),
            Sql.of("CREATE TABLE days (id integer PRIMARY KEY, day date, at timestamptz)"),
            Sql.of("INSERT INTO days SELECT i + 500, CURRENT_DATE + i, CURRENT_DATE + i + interval '13 hours'"
                    + " FROM generate_series(-400, 400) AS i"));
    private final long books = spec.table("books");
    private final long authors = spec.table("authors");
    private final long schema = spec.number(Sql.of("SELECT 'public'::regnamespace::oid"));

    private Map<String, Object> definition(List<?> transformations) {
        Map<String, Object> definition = new HashMap<>();
        definition.put("database_id", spec.databaseId());
        definition.put("name", "All about books " + spec.databaseId());
        definition.put("base_table_oid", books);
        definition.put("schema_oid", schema);
        definition.put(
                "initial_columns",
                List.of(
                        Map.of("alias", "title", "attnum", 2),
                        Map.of(
                                "alias",
                                "author",
                                "attnum",
                                2,
                                "join_path",
                                List.of(List.of(List.of(books, 3), List.of(authors, 1)))),
                        Map.of("alias", "price", "attnum", 4),
                        Map.of("alias", "took", "attnum", 5)));
        definition.put("transformations", transformations);
        return definition;
    }

    private JsonNode run(List<?> transformations) {
        return spec.done("explorations.run", Map.of("exploration_def", definition(transformations)));
    }

    private static Map<String, ?> summarize(String input, String function) {
        return Map.of(
                "type",
                "summarize",
                "spec",
                Map.of(
                        "base_grouping_column",
                        "author",
                        "grouping_expressions",
                        List.of(Map.of("input_alias", "author", "output_alias", "who")),
                        "aggregation_expressions",
                        List.of(Map.of("input_alias", input, "output_alias", "result", "function", function))));
    }

    @Test
    void runsFiltersOrdersAndPages() {
        spec.guardedByPostgres("explorations.run", Map.of("exploration_def", definition(List.of())));
        JsonNode result = run(List.of(
                Map.of("type", "filter", "spec", Map.of("not_null", List.of(Map.of("column_name", List.of("price"))))),
                Map.of("type", "order", "spec", List.of(Map.of("field", "price", "direction", "asc"))),
                Map.of("type", "hide", "spec", List.of("took"))));
        assertThat(result.path("records").path("count").asInt()).isEqualTo(2);
        assertThat(result.path("records").path("results").toString())
                .isEqualTo("[{\"title\":\"=Two\",\"author\":\"Ann\",\"price\":\"2.00\"},"
                        + "{\"title\":\"One\",\"author\":\"Ann\",\"price\":\"10.50\"}]");
        assertThat(result.path("column_metadata").path("took").isObject()).isTrue();
        assertThat(result.path("limit").asInt()).isEqualTo(100);
        assertThat(spec.error("explorations.run", Map.of("exploration_def", Map.of())))
                .isEqualTo(-31025);
        assertThat(spec.error(
                        "explorations.run",
                        Map.of("exploration_def", definition(List.of(Map.of("type", "dance", "spec", 1))))))
                .isEqualTo(-31000);
    }

    @Test
    void filtersByDaysCountedFromToday() {
        long days = spec.table("days");
        Sql week = Sql.of("SELECT count(*) FROM days WHERE date_trunc('week', day) = date_trunc('week', CURRENT_DATE)");
        Sql month =
                Sql.of("SELECT count(*) FROM days WHERE date_trunc('month', day) = date_trunc('month', CURRENT_DATE)");
        Sql year = Sql.of("SELECT count(*) FROM days WHERE date_trunc('year', day) = date_trunc('year', CURRENT_DATE)");
        for (String column : List.of("day", "at")) {
            assertThat(counted(days, column, "today")).isEqualTo(1);
            assertThat(counted(days, column, "yesterday")).isEqualTo(1);
            assertThat(counted(days, column, "past_days", 7)).isEqualTo(7);
            assertThat(counted(days, column, "next_days", "30")).isEqualTo(30);
            assertThat(counted(days, column, "this_week")).isEqualTo(7).isEqualTo(spec.number(week));
            assertThat(counted(days, column, "this_month")).isEqualTo(spec.number(month));
            assertThat(counted(days, column, "this_year")).isEqualTo(spec.number(year));
        }
    }

    private long counted(long table, String column, String function, Object... more) {
        List<Object> args = new ArrayList<>(List.of(Map.of("column_name", List.of(column))));
        for (Object one : more) {
            args.add(Map.of("literal", List.of(one)));
        }
        Map<String, Object> definition = definition(List.of(Map.of("type", "filter", "spec", Map.of(function, args))));
        definition.put("base_table_oid", table);
        definition.put(
                "initial_columns", List.of(Map.of("alias", "day", "attnum", 2), Map.of("alias", "at", "attnum", 3)));
        return spec.done("explorations.run", Map.of("exploration_def", definition))
                .path("records")
                .path("count")
                .asLong();
    }

    @Test
    void tellsTheStatementThatADefinitionStandsFor() {
        List<?> dear = List.of(Map.of(
                "type", "filter", "spec", Map.of("not_null", List.of(Map.of("column_name", List.of("price"))))));
        spec.guarded("explorations.get_sql", Map.of("exploration_def", definition(dear)));
        assertThat(spec.done("explorations.get_sql", Map.of("exploration_def", definition(dear)))
                        .asString())
                .startsWith("SELECT")
                .contains("\"books\"", "\"authors\"", "IS NOT NULL")
                .doesNotContain("?");
        assertThat(spec.error("explorations.get_sql", Map.of("exploration_def", Map.of())))
                .isEqualTo(-31025);
    }

    @Test
    void sumsAndMeansOfDurations() {
        assertThat(run(List.of(summarize("took", "sum_duration"), orderByWho()))
                        .path("records")
                        .path("results")
                        .get(0)
                        .path("result")
                        .asString())
                .isEqualTo("P0Y0M1DT2H0M0S");
        assertThat(run(List.of(summarize("took", "mean_duration"), orderByWho()))
                        .path("records")
                        .path("results")
                        .get(0)
                        .path("result")
                        .asString())
                .isEqualTo("P0Y0M0DT13H0M0S");
        assertThat(spec.error(
                        "explorations.run", Map.of("exploration_def", definition(List.of(summarize("took", "sum"))))))
                .isEqualTo(-26019);
        assertThat(spec.error(
                        "explorations.run",
                        Map.of("exploration_def", definition(List.of(summarize("price", "sum_duration"))))))
                .isEqualTo(-27022);
    }

    private static Map<String, ?> orderByWho() {
        return Map.of("type", "order", "spec", List.of(Map.of("field", "who", "direction", "asc")));
    }

    @Test
    void rangesAndBytesAreShownAsText() {
        Map<String, Object> definition = definition(List.of());
        definition.put("initial_columns", List.of(Map.of("alias", "span", "attnum", 6)));
        assertThat(spec.done("explorations.run", Map.of("exploration_def", definition))
                        .path("records")
                        .path("results")
                        .get(0)
                        .path("span")
                        .asString())
                .isEqualTo("[1,5)");
    }

    @Test
    void missingTransformationsAreNone() {
        Map<String, Object> definition = definition(List.of());
        definition.put("transformations", null);
        assertThat(spec.done("explorations.run", Map.of("exploration_def", definition))
                        .path("records")
                        .path("count")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void keepsReplacesAndDeletes() {
        Map<String, Object> wanted = Map.of("exploration_def", definition(List.of()));
        spec.guarded("explorations.add", wanted);
        JsonNode added = spec.done("explorations.add", wanted);
        long id = added.path("id").asLong();
        assertThat(added.propertyNames())
                .containsExactly(
                        "id",
                        "database_id",
                        "name",
                        "base_table_oid",
                        "schema_oid",
                        "initial_columns",
                        "transformations",
                        "display_options",
                        "display_names",
                        "description");
        assertThat(spec.error("explorations.add", Map.of("exploration_def", Map.of("name", "x"))))
                .isEqualTo(-31025);
        spec.guarded("explorations.get", Map.of("exploration_id", id));
        assertThat(spec.error("explorations.get", Map.of("exploration_id", 999_999)))
                .isEqualTo(-28009);
        Map<String, Object> changed = definition(List.of());
        changed.put("id", id);
        changed.put("description", "new");
        spec.guarded("explorations.replace", Map.of("new_exploration", changed));
        assertThat(spec.done("explorations.replace", Map.of("new_exploration", changed))
                        .path("description")
                        .asString())
                .isEqualTo("new");
        assertThat(spec.done("explorations.list", Map.of("schema_oid", schema))).hasSize(1);
        spec.guarded("explorations.delete", Map.of("exploration_id", id));
        spec.done("explorations.delete", Map.of("exploration_id", id));
        assertThat(spec.done("explorations.list", Map.of())).isEmpty();
    }

    @Test
    void exportsAsCsv() {
        long id = spec.done("explorations.add", Map.of("exploration_def", definition(List.of())))
                .path("id")
                .asLong();
        String query = "/api/export/v0/explorations/?database_id=" + spec.databaseId() + "&exploration_id=" + id;
        TestClient admin = TestServer.shared().admin();
        HttpResponse<String> answer = admin.get(query);
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.body())
                .isEqualTo("title,author,price,took\r\n=Two,Ann,2.00,P0Y0M0DT2H0M0S\r\n"
                        + "One,Ann,10.50,P0Y0M1DT0H0M0S\r\n,Bob,,\r\n");
        assertThat(admin.get(query + "&limit=1&offset=0&guard=true").body())
                .isEqualTo("title,author,price,took\r\n'=Two,Ann,2.00,P0Y0M0DT2H0M0S\r\n");
        assertThat(admin.get("/api/export/v0/explorations/").body())
                .contains("\"exploration_id\":[\"This field is required.\"]");
        assertThat(admin.get(query.replaceAll("\\d+$", "999999")).statusCode()).isEqualTo(404);
        assertThat(TestServer.shared().other().get(query).statusCode()).isEqualTo(403);
        assertThat(TestServer.shared()
                        .anonymous()
                        .get(query)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .startsWith("/auth/login/?next=");
    }

    private JsonNode visits(String type, Map<String, ?> step) {
        Map<String, Object> definition = definition(List.of(Map.of("type", type, "spec", step)));
        definition.put("base_table_oid", spec.table("visits"));
        definition.put(
                "initial_columns",
                List.of(
                        Map.of("alias", "id", "attnum", 1),
                        Map.of("alias", "at", "attnum", 2),
                        Map.of("alias", "mail", "attnum", 3),
                        Map.of("alias", "cost", "attnum", 4)));
        return spec.done("explorations.run", Map.of("exploration_def", definition))
                .path("records");
    }

    /** The rows behind a number are those that a filter by the group's values finds: the interface drills down so. */
    @Test
    void aFilterByTheValuesOfAGroupFindsTheRowsOfTheGroup() {
        List<List<Map<String, String>>> groupings = List.of(
                List.of(group("at", null)),
                List.of(group("cost", null), group("mail", "extract_email_domain")),
                List.of(group("at", "truncate_to_month"), group("cost", null)),
                List.of(group("at", "truncate_to_year"), group("mail", null)),
                List.of(group("at", "truncate_to_day")));
        for (List<Map<String, String>> groups : groupings) {
            JsonNode summary = visits(
                    "summarize",
                    Map.of(
                            "base_grouping_column",
                            groups.getFirst().get("input_alias"),
                            "grouping_expressions",
                            groups,
                            "aggregation_expressions",
                            List.of(Map.of("input_alias", "id", "output_alias", "n", "function", "count"))));
            long all = 0;
            for (JsonNode row : summary.path("results")) {
                List<Map<String, ?>> filters = groups.stream()
                        .<Map<String, ?>>map(g -> sameAs(g, row.path(g.get("output_alias"))))
                        .toList();
                long behind =
                        visits("filter", Map.of("and", filters)).path("count").asLong(-1);
                assertThat(behind).as("%s", row).isEqualTo(row.path("n").asLong(0));
                all += behind;
            }
            assertThat(all).isEqualTo(60);
        }
    }

    private static Map<String, String> group(String input, @Nullable String preproc) {
        return preproc == null
                ? Map.of("input_alias", input, "output_alias", input + "_group")
                : Map.of("input_alias", input, "output_alias", input + "_group", "preproc", preproc);
    }

    private static Map<String, ?> sameAs(Map<String, String> group, JsonNode value) {
        Map<String, ?> column = Map.of("column_name", List.of(group.get("input_alias")));
        String preproc = group.get("preproc");
        Map<String, ?> grouped = preproc == null ? column : Map.of(preproc, List.of(column));
        return value.isNull()
                ? Map.of("null", List.of(grouped))
                : Map.of("equal", List.of(grouped, Map.of("literal", List.of(value.asString()))));
    }
}
