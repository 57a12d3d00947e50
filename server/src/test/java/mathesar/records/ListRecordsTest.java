package mathesar.records;

import static org.assertj.core.api.Assertions.assertThat;

import mathesar.postgres.Target;
import mathesar.rpc.Caller;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ListRecordsTest {
    private static RecordsServer server;
    private static long authors;
    private static long books;

    @BeforeAll
    static void start() {
        server = new RecordsServer();
        server.run(
                Sql.of("CREATE TABLE authors (id int PRIMARY KEY, name text NOT NULL)"),
                Sql.of(
                        "CREATE TABLE books (id int PRIMARY KEY, title text, author int REFERENCES authors, price numeric(8,2), printed date)"),
                Sql.of("INSERT INTO authors VALUES (1, 'Ann'), (2, 'Bob')"),
                Sql.of(
                        "INSERT INTO books VALUES (1, 'One?', 1, 1.50, '2024-02-29'), (2, 'Two', 2, NULL, '0044-03-15 BC'), (3, 'three', NULL, 12, 'infinity')"));
        authors = server.oid("authors");
        books = server.oid("books");
    }

    private static JsonNode list(String more) {
        return server.result("records.list", "'table_oid':" + books + more);
    }

    @Test
    void aPageHasExactValuesItsCountAndTheSummariesOfWhatItRefersTo() {
        assertThat(list("").toString())
                .isEqualTo(("{'results':[{'1':1,'2':'One?','3':1,'4':1.50,'5':'2024-02-29 AD'},"
                                + "{'1':2,'2':'Two','3':2,'4':null,'5':'0044-03-15 BC'},{'1':3,'2':'three','3':null,'4':12.00,'5':'infinity'}],"
                                + "'count':3,'grouping':null,'linked_record_summaries':{'3':{'1':'Ann','2':'Bob'}},'record_summaries':null,"
                                + "'joined_record_summaries':null,'download_links':null}")
                        .replace('\'', '"'));
    }

    @Test
    void anEmptyPageStillTellsTheTrueCount() {
        JsonNode page = list(",'offset':10");
        assertThat(page.path("count").asInt()).isEqualTo(3);
        assertThat(page.path("results")).isEmpty();
    }

    @Test
    void sortsByTheNativeValueAndFilters() {
        JsonNode page = list(
                ",'order':[{'attnum':5,'direction':'desc'}],'filter':{'type':'contains_case_insensitive','args':[{'type':'attnum','value':2},{'type':'literal','value':'T'}]}");
        assertThat(page.path("results").findValuesAsString("1")).containsExactly("3", "2");
        assertThat(page.path("count").asInt()).isEqualTo(2);
    }

    @Test
    void groupsCountAllRowsAndAreNumberedInTheirOrder() {
        JsonNode grouping = list(",'limit':2,'grouping':{'columns':[5],'preproc':['truncate_to_year']}")
                .get("grouping");
        assertThat(grouping.toString())
                .isEqualTo(("{'columns':[5],'preproc':['truncate_to_year'],'groups':["
                                + "{'id':1,'count':1,'results_eq':{'5':'0044 BC'},'result_indices':[1]},"
                                + "{'id':2,'count':1,'results_eq':{'5':'2024 AD'},'result_indices':[0]}]}")
                        .replace('\'', '"'));
    }

    @Test
    void getFindsByKeyAndSaysNothingIsThereWithAnEmptyList() {
        JsonNode one = server.result(
                "records.get", "'table_oid':" + books + ",'record_id':'2','return_record_summaries':true");
        assertThat(one.path("results").size()).isEqualTo(1);
        assertThat(one.path("record_summaries").toString()).isEqualTo("{\"2\":\"Two\"}");
        assertThat(server.result("records.get", "'table_oid':" + books + ",'record_id':99")
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void refusesWhatTheRoleMayNotSee() {
        Target role = TestPostgres.createRole(server.database, "reader");
        Caller reader = server.person(role);
        String params = "'table_oid':" + books;
        assertThat(server.answer(reader, "records.list", params)
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(-30101);
        server.run(Sql.of("GRANT SELECT (id, title, author) ON books TO {}", Identifier.of(role.role())));
        JsonNode page = server.result(reader, "records.list", params);
        assertThat(page.path("results").get(0).toString()).isEqualTo("{\"1\":1,\"2\":\"One?\",\"3\":1}");
        assertThat(page.path("linked_record_summaries").isNull()).isTrue();
        server.run(Sql.of("GRANT SELECT ON authors TO {}", Identifier.of(role.role())));
        assertThat(server.result(reader, "records.list", params)
                        .path("linked_record_summaries")
                        .path("3")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void aChangeOfTheTableBySomeoneElseIsSeenAtOnce() {
        server.run(
                Sql.of("CREATE TABLE moving (id int PRIMARY KEY, a text, b text)"),
                Sql.of("INSERT INTO moving VALUES (1, 'a', 'b')"));
        String params = "'table_oid':" + server.oid("moving");
        server.result("records.list", params);
        server.run(
                Sql.of("ALTER TABLE moving RENAME a TO c"),
                Sql.of("ALTER TABLE moving RENAME b TO a"),
                Sql.of("ALTER TABLE moving RENAME c TO b"));
        assertThat(server.result("records.list", params).path("results").get(0).toString())
                .isEqualTo("{\"1\":1,\"2\":\"a\",\"3\":\"b\"}");
        server.run(Sql.of("ALTER TABLE moving ALTER a TYPE json USING to_json(a)"));
        assertThat(server.result("records.list", params)
                        .path("results")
                        .get(0)
                        .path("3")
                        .asString())
                .isEqualTo("\"b\"");
        server.run(Sql.of("ALTER TABLE moving DROP a"));
        assertThat(server.result("records.list", params).path("results").get(0).size())
                .isEqualTo(2);
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        assertThat(server.error("records.list", "'table_oid':1")).isEqualTo(-30259);
        assertThat(server.error("records.list", "'table_oid':'books'")).isEqualTo(-31057);
        assertThat(server.error("records.list", "'table_oid':" + books + ",'limit':-1"))
                .isEqualTo(-30145);
        assertThat(server.error("records.list", "'table_oid':" + books + ",'filter':{'type':'nothing','args':[]}"))
                .isEqualTo(-30256);
        assertThat(
                        server.error(
                                "records.list",
                                "'table_oid':" + books
                                        + ",'filter':{'type':'equal','args':[{'type':'attnum','value':1},{'type':'literal','value':'x'}]}"))
                .isEqualTo(-30156);
        assertThat(authors).isPositive();
    }
}
