package mathesar.records;

import static org.assertj.core.api.Assertions.assertThat;

import mathesar.sql.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BulkRecordsTest {
    private static final RecordsServer server = new RecordsServer();
    private String table = "";

    @BeforeEach
    void fill() {
        server.run(
                Sql.of("DROP TABLE IF EXISTS stock"),
                Sql.of(
                        "CREATE TABLE stock (id int PRIMARY KEY, name varchar(5), price numeric(8,2), tags int[], extra jsonb)"),
                Sql.of("INSERT INTO stock SELECT i, 'n' || i, i, ARRAY[i], to_jsonb(i) FROM generate_series(1, 9) i"));
        table = "'table_oid':" + server.oid("stock");
    }

    private JsonNode rows() {
        return server.result("records.list", table).path("results");
    }

    @Test
    void manyChangesAreOneTransaction() {
        JsonNode result = server.result(
                "records.patch_many",
                table
                        + ",'changes':[{'record_id':2,'record_def':{'2':'two','3':2.5}},{'record_id':'1','record_def':{'2':'one','3':null}},"
                        + "{'record_id':3,'record_def':{'5':{'a':1}}}]");
        assertThat(result.toString()).isEqualTo("{\"keys\":[\"2\",\"1\",\"3\"]}");
        assertThat(rows().get(0).path("3").isNull()).isTrue();
        assertThat(rows().get(1).path("2").asString()).isEqualTo("two");
        assertThat(rows().get(2).path("5").asString()).isEqualTo("{\"a\": 1}");
    }

    @Test
    void eachFailingRowIsNamedAndNothingIsWritten() {
        JsonNode error = server.answer(
                        "records.patch_many",
                        table
                                + ",'changes':[{'record_id':1,'record_def':{'2':'fine'}},{'record_id':2,'record_def':{'2':'too long'}},{'record_id':77,'record_def':{'2':'gone'}}]")
                .path("error");
        assertThat(error.path("data").path("rows").findValuesAsString("index")).containsExactly("1", "2");
        assertThat(rows().get(0).path("2").asString()).isEqualTo("n1");
    }

    @Test
    void allRecordsOfAFilterAreChangedOrDeletedAtOnce() {
        String few = ",'filter':{'type':'greater','args':[{'type':'attnum','value':1},{'type':'literal','value':6}]}";
        JsonNode changed = server.result(
                "records.patch_matching", table + few + ",'expected_count':3,'record_def':{'2':'late','4':null}");
        assertThat(changed.toString()).isEqualTo("{\"count\":3}");
        assertThat(rows().get(6).path("2").asString()).isEqualTo("late");
        assertThat(rows().get(5).path("2").asString()).isEqualTo("n6");

        JsonNode refused = server.answer("records.delete_matching", table + few + ",'expected_count':2")
                .path("error");
        assertThat(refused.path("message").asString()).contains("3 such records now, not 2");
        assertThat(rows()).as("nothing is done to any").hasSize(9);
        assertThat(server.error(
                        "records.patch_matching", table + ",'expected_count':9,'record_def':{'2':'too long'}"))
                .isLessThan(-30000);
        assertThat(server.error("records.patch_matching", table + ",'expected_count':9,'record_def':{}"))
                .isLessThan(-30000);

        assertThat(server.result("records.delete_matching", table + few + ",'expected_count':3")
                        .path("count")
                        .asInt())
                .isEqualTo(3);
        server.result("records.delete_matching", table + ",'expected_count':6");
        assertThat(rows()).isEmpty();
    }

    @Test
    void columnsAreSummedExactlyOverWhatTheFilterLeaves() {
        String filter = "'filter':{'type':'greater','args':[{'type':'attnum','value':1},{'type':'literal','value':4}]}";
        JsonNode result = server.result("records.aggregate", table + ",'attnums':[2,3],'distinct':[3]," + filter);
        assertThat(result.toString())
                .isEqualTo("{\"complete\":true,\"count\":5,\"columns\":["
                        + "{\"attnum\":2,\"filled\":5,\"sum\":null,\"average\":null,\"min\":null,\"max\":null,\"distinct\":null},"
                        + "{\"attnum\":3,\"filled\":5,\"sum\":\"35.00\",\"average\":\"7.0000000000000000\",\"min\":\"5.00\",\"max\":\"9.00\",\"distinct\":5}]}");
    }

    @Test
    void theStatementBehindAPageRunsAsItIsWritten() {
        String sql = server.result(
                        "records.statement",
                        table + ",'attnums':[2,1],'order':[{'attnum':3,'direction':'desc'}],'limit':2,"
                                + "'filter':{'type':'contains','args':[{'type':'attnum','value':2},{'type':'literal','value':'n?'}]}")
                .path("sql")
                .asString();
        assertThat(sql).isEqualTo("""
                SELECT "t"."name", "t"."id"
                FROM "public"."stock" AS "t"
                WHERE (strpos("t"."name", 'n?') > 0)
                ORDER BY "t"."price" DESC, "t"."id"
                LIMIT 2""");
    }

    @Test
    void failingRowsAreNamedByTheirPlaceInTheRequestThoughTheirColumnsDiffer() {
        JsonNode error = server.answer(
                        "records.patch_many",
                        table
                                + ",'changes':[{'record_id':1,'record_def':{'3':1}},{'record_id':2,'record_def':{'2':'fine'}},{'record_id':3,'record_def':{'2':'too long'}}]")
                .path("error");
        JsonNode rows = error.path("data").path("rows");
        assertThat(rows.findValuesAsString("index")).containsExactly("2");
        assertThat(rows.path(0).path("data").path("sqlstate").asString()).isEqualTo("22001");
    }

    @Test
    void aCellThatSomebodyElseChangedStopsTheWhole() {
        String changes = table
                + ",'changes':[{'record_id':1,'record_def':{'3':7},'expected':{'3':1.0,'4':[1],'5':'1'}},{'record_id':2,'record_def':{'3':7},'expected':{'3':99,'4':[2],'5':'2'}}]";
        JsonNode error = server.answer("records.patch_many", changes).path("error");
        assertThat(error.path("data").path("conflicts").toString())
                .isEqualTo("[{\"index\":1,\"attnum\":3,\"current\":2.00}]");
        server.run(Sql.of("UPDATE stock SET price = 99 WHERE id = 2"));
        server.result("records.patch_many", changes);
        assertThat(rows().get(1).path("3").asInt()).isEqualTo(7);
    }

    @Test
    void manyRecordsAreAddedInOrder() {
        JsonNode result = server.result(
                "records.add_many", table + ",'record_defs':[{'1':30,'2':'x'},{'1':20,'2':null},{'1':10}]");
        assertThat(result.toString()).isEqualTo("{\"keys\":[\"30\",\"20\",\"10\"]}");
        JsonNode error = server.answer("records.add_many", table + ",'record_defs':[{'1':40},{'1':30},{'1':41}]")
                .path("error");
        assertThat(error.path("code").asInt()).isEqualTo(-30260);
        assertThat(error.path("data").path("rows").findValuesAsString("index")).containsExactly("1");
        assertThat(rows()).hasSize(12);
    }
}
