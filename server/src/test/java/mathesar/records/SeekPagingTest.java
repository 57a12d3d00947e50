package mathesar.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mathesar.sql.Sql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SeekPagingTest {
    private static RecordsServer server;
    private static String table;

    @BeforeAll
    static void start() {
        server = new RecordsServer();
        server.run(
                Sql.of("CREATE TABLE points (id int PRIMARY KEY, a int, b text)"),
                Sql.of("INSERT INTO points SELECT i, nullif(i % 7, 0), nullif(chr(97 + i % 5), 'c') FROM generate_series(1, 203) i"),
                Sql.of("CREATE TABLE big AS SELECT i AS id, (i * 7919::bigint) % 100003 AS n FROM generate_series(1, 60000) i"),
                Sql.of("ALTER TABLE big ADD PRIMARY KEY (id)"),
                Sql.of("CREATE INDEX ON big (n)"),
                Sql.of("ANALYZE big"),
                Sql.of("CREATE VIEW keyless AS SELECT a, b FROM points"));
        table = "'table_oid':" + server.oid("points");
    }

    private static List<String> ids(JsonNode page) {
        return page.path("results").findValuesAsString("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{'attnum':2,'direction':'asc'}]",
                "[{'attnum':2,'direction':'desc'}]",
                "[{'attnum':3,'direction':'desc'},{'attnum':2,'direction':'asc'}]"
            })
    void pagesForwardsAndBackwardsShowEveryRowOnceInOrder(String order) {
        String query = table + ",'order':" + order;
        List<String> all = ids(server.result("records.list", query));
        List<String> forwards = new ArrayList<>();
        String token = null;
        JsonNode page;
        do {
            page = server.result(
                    "records.list",
                    query + ",'limit':20,'count':'none','paging':'seek'" + (token == null ? "" : ",'after':'" + token + "'"));
            forwards.addAll(ids(page));
            token = page.path("next").asString(null);
        } while (token != null);
        assertThat(forwards).isEqualTo(all);
        List<List<String>> backwards = new ArrayList<>();
        page = server.result("records.list", query + ",'limit':20,'count':'none','at_row':-1");
        backwards.add(ids(page));
        while (!page.path("previous").isNull()) {
            page = server.result(
                    "records.list",
                    query + ",'limit':20,'count':'none','before':'" + page.path("previous").asString() + "'");
            backwards.add(ids(page));
        }
        Collections.reverse(backwards);
        assertThat(backwards.stream().flatMap(List::stream).toList()).isEqualTo(all);
    }

    @Test
    void aTokenOfAnotherOrderIsRefused() {
        String token = server.result("records.list", table + ",'limit':5,'paging':'seek'").path("next").asString();
        assertThat(server.error(
                        "records.list",
                        table + ",'order':[{'attnum':2,'direction':'asc'}],'after':'" + token + "'"))
                .isEqualTo(-30138);
        assertThat(server.error("records.list", table + ",'after':'nonsense'")).isEqualTo(-30138);
    }

    @Test
    void rowsWithoutAKeyArePagedByNumber() {
        String view = "'table_oid':" + server.oid("keyless") + ",'limit':150,'paging':'seek'";
        JsonNode first = server.result("records.list", view);
        JsonNode second = server.result("records.list", view + ",'after':'" + first.path("next").asString() + "'");
        assertThat(first.path("results").size() + second.path("results").size()).isEqualTo(203);
    }

    @Test
    void nullsComeWhereTheyAreWantedPageByPageToo() {
        server.run(
                Sql.of("DROP TABLE IF EXISTS holes"),
                Sql.of("CREATE TABLE holes (id int PRIMARY KEY, v int)"),
                Sql.of("INSERT INTO holes SELECT i, nullif(i % 5, 0) FROM generate_series(1, 50) i"));
        for (String direction : List.of("asc", "desc")) {
            for (String nulls : List.of("first", "last")) {
                String query = "'table_oid':" + server.oid("holes") + ",'count':'none','order':[{'attnum':2,'direction':'"
                        + direction + "','nulls':'" + nulls + "'}]";
                List<String> all = ids(server.result("records.list", query));
                assertThat(Integer.parseInt(all.getFirst()) % 5 == 0).isEqualTo("first".equals(nulls));
                List<String> found = new ArrayList<>();
                String token = null;
                do {
                    JsonNode page = server.result(
                            "records.list",
                            query + ",'limit':7,'paging':'seek'" + (token == null ? "" : ",'after':'" + token + "'"));
                    found.addAll(ids(page));
                    token = page.path("next").asString(null);
                } while (token != null);
                assertThat(found).isEqualTo(all);
                List<String> last = ids(server.result("records.list", query + ",'limit':7,'at_row':-1"));
                assertThat(last).isEqualTo(all.subList(43, 50));
            }
        }
    }

    @Test
    void aJumpLandsCloseToTheRowAskedFor() {
        String big = "'table_oid':" + server.oid("big") + ",'limit':10,'count':'estimated'";
        JsonNode page = server.result("records.list", big + ",'at_row':30000");
        assertThat(page.path("position_kind").asString()).isEqualTo("estimated");
        assertThat(page.path("results").get(0).path("1").asInt()).isBetween(27000, 33000);
        JsonNode half = server.result("records.list", big + ",'at_row':60000,'of_rows':120000");
        assertThat(half.path("results").get(0).path("1").asInt()).isBetween(27000, 33000);
        JsonNode sorted = server.result(
                "records.list", big + ",'order':[{'attnum':2,'direction':'desc'}],'at_row':45000");
        assertThat(sorted.path("results").get(0).path("2").asInt()).isBetween(20000, 30000);
        assertThat(page.path("count_kind").asString()).isEqualTo("estimated");
        assertThat(page.path("count").asInt()).isBetween(55000, 65000);
    }

    @Test
    void countsAreOfTheKindAskedFor() {
        assertThat(server.result("records.list", table + ",'limit':5,'count':'none'").path("count").isNull())
                .isTrue();
        JsonNode exact = server.result("records.list", table + ",'limit':5,'count':'exact'");
        assertThat(exact.path("count").asInt()).isEqualTo(203);
        assertThat(exact.path("count_kind").asString()).isEqualTo("exact");
        assertThat(server.result("records.list", table + ",'limit':500,'count':'estimated'")
                        .path("count_kind")
                        .asString())
                .isEqualTo("exact");
    }
}
