package mathesar.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;

class ExportFormatsTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE owner (id integer PRIMARY KEY, name text)"),
            Sql.of("INSERT INTO owner VALUES (7, 'Ada')"),
            Sql.of("CREATE TABLE t (id integer PRIMARY KEY, words text, yes boolean, list integer[], day date,"
                    + " doc jsonb, n numeric, owner integer REFERENCES owner)"),
            Sql.of(
                    "INSERT INTO t VALUES (1, '=1+1', true, ARRAY[1, NULL], '2024-02-29', '{\"a\": 1.50}', 12345678901234567890.10, 7),"
                            + " (2, NULL, false, NULL, NULL, NULL, 'NaN', NULL),"
                            + " (3, 'a|\"b\"\n\\c''', NULL, ARRAY[]::integer[], '0044-03-15 BC', '[]', -5, 7)"));
    private final TestClient admin = TestServer.shared().admin();

    private HttpResponse<String> export(String more) {
        return admin.get("/api/export/v0/tables/?database_id=" + spec.databaseId() + "&table_oid=" + spec.table("t")
                + "&order=%5B%7B%22attnum%22:1,%22direction%22:%22asc%22%7D%5D&" + more);
    }

    @Test
    void csvIsTheTextOfPostgres() {
        assertThat(export("format=csv&guard=true").body())
                .isEqualTo("id,words,yes,list,day,doc,n,owner\r\n"
                        + "1,'=1+1,true,\"{1,NULL}\",2024-02-29,\"{\"\"a\"\": 1.50}\",12345678901234567890.10,7\r\n"
                        + "2,,false,,,,NaN,\r\n"
                        + "3,\"a|\"\"b\"\"\n\\c'\",,{},0044-03-15 BC,[],-5,7\r\n");
        assertThat(export("format=tsv&columns=%5B8,1%5D&summaries=true").body())
                .isEqualTo("owner\tid\r\nAda\t1\r\n\t2\r\nAda\t3\r\n");
        assertThat(export("format=csv&columns=%5B1%5D&keys=%5B3,1%5D").body()).isEqualTo("id\r\n1\r\n3\r\n");
    }

    @Test
    void jsonKeepsEveryDigit() {
        assertThat(export("format=ndjson&columns=%5B1%5D").statusCode()).isEqualTo(200);
        assertThat(export("format=json&columns=%5B1,3,4,6,7%5D").body())
                .isEqualTo(
                        "[\n{\"id\":1,\"yes\":true,\"list\":[1,null],\"doc\":{\"a\": 1.50},\"n\":12345678901234567890.10},\n"
                                + "{\"id\":2,\"yes\":false,\"list\":null,\"doc\":null,\"n\":\"NaN\"},\n"
                                + "{\"id\":3,\"yes\":null,\"list\":[],\"doc\":[],\"n\":-5}\n]\n");
        assertThat(export("format=ndjson&columns=%5B1,5%5D").body())
                .isEqualTo(
                        "{\"id\":1,\"day\":\"2024-02-29\"}\n{\"id\":2,\"day\":null}\n{\"id\":3,\"day\":\"0044-03-15 BC\"}\n");
    }

    @Test
    void statementsBringTheRowsBack() {
        String before = spec.rows(Sql.of("SELECT md5(string_agg(t::text, ',' ORDER BY id)) FROM t"));
        String statements = export("format=sql").body();
        assertThat(statements).startsWith("INSERT INTO \"public\".\"t\" (\"id\", ");
        TestPostgres.run(
                spec.target(), Sql.of("DELETE FROM t"), Sql.of("DO {}", Sql.literal("BEGIN " + statements + " END")));
        assertThat(spec.rows(Sql.of("SELECT md5(string_agg(t::text, ',' ORDER BY id)) FROM t")))
                .isEqualTo(before);
    }

    @Test
    void markdownAndWorkbook() {
        assertThat(export("format=md&columns=%5B1,2%5D").body())
                .isEqualTo("| id | words |\n| ---: | --- |\n| 1 | =1+1 |\n| 2 |  |\n| 3 | a\\|\"b\"<br>\\\\c' |\n");
        HttpResponse<String> workbook = export("format=xlsx");
        assertThat(workbook.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml");
        assertThat(workbook.body().getBytes(StandardCharsets.UTF_8)).startsWith('P', 'K');
    }

    @Test
    void unknownFormatsAreRefused() {
        assertThat(export("format=doc").statusCode()).isEqualTo(400);
    }
}
