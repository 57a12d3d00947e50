package mathesar.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;

class ExportSpecTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE t (id integer PRIMARY KEY, words text, yes boolean, list integer[], day date)"),
            Sql.of("INSERT INTO t VALUES (1, '@x', true, ARRAY[1, NULL], '2024-02-29'), (2, NULL, false, NULL, NULL),"
                    + " (3, 'a,\"b\"', NULL, ARRAY[]::integer[], '0044-03-15 BC')"));
    private final TestClient admin = TestServer.shared().admin();

    private String address() {
        return "/api/export/v0/tables/?database_id=" + spec.databaseId() + "&table_oid=" + spec.table("t");
    }

    private static String json(String text) {
        return URLEncoder.encode(text.replace('\'', '"'), StandardCharsets.UTF_8);
    }

    @Test
    void streamsATableInTheRecordFormat() {
        HttpResponse<String> answer = admin.get(address());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.body())
                .isEqualTo("id,words,yes,list,day\r\n1,@x,true,\"[1,null]\",2024-02-29 AD\r\n2,,false,,\r\n"
                        + "3,\"a,\"\"b\"\"\",,[],0044-03-15 BC\r\n");
    }

    @Test
    void filtersOrdersAndGuards() {
        String filter = json("{'type':'lesser','args':[{'type':'attnum','value':1},{'type':'literal','value':3}]}");
        String order = json("[{'attnum':1,'direction':'desc'}]");
        assertThat(admin.get(address() + "&guard=true&filter=" + filter + "&order=" + order)
                        .body())
                .isEqualTo("id,words,yes,list,day\r\n2,,false,,\r\n1,'@x,true,\"[1,null]\",2024-02-29 AD\r\n");
    }

    @Test
    void saysWhatIsWrongBeforeTheFirstByte() {
        assertThat(admin.get("/api/export/v0/tables/").body())
                .contains(
                        "\"database_id\":[\"This field is required.\"]", "\"table_oid\":[\"This field is required.\"]");
        assertThat(admin.get(address() + "&filter=x").body()).contains("\"filter\":[\"Enter a valid JSON.\"]");
        assertThat(admin.get(address().replaceAll("table_oid=\\d+", "table_oid=1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(TestServer.shared().other().get(address()).statusCode()).isEqualTo(403);
        assertThat(TestServer.shared().anonymous().get(address()).statusCode()).isEqualTo(302);
    }
}
