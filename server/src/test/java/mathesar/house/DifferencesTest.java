package mathesar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mathesar.rpc.Json;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One test for each line of docs/api/differences.md that no other test is named after: where we behave better than Mathesar 0.10. */
class DifferencesTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE authors (id integer PRIMARY KEY, code text UNIQUE, name text)"),
            Sql.of("CREATE TABLE books (id text PRIMARY KEY, title text, author integer REFERENCES authors (id),"
                    + " by_code text REFERENCES authors (code), day date, at timestamp, took interval, price numeric)"),
            Sql.of("INSERT INTO authors VALUES (1, 'ann', 'Ann'), (2, 'bob', 'Bob')"),
            Sql.of("INSERT INTO books VALUES ('a', '100%', 1, 'ann', 'infinity', '-infinity', '10 days', 1.50),"
                    + " ('b', 'x_y', 2, 'bob', '2020-01-01', NULL, '2 days', 12345678901234567890.125)"));
    private final long books = spec.table("books");
    private final TestClient admin = TestServer.shared().admin();

    private JsonNode list(Map<String, ?> more) {
        Map<String, Object> params = new HashMap<>(more);
        params.put("table_oid", books);
        return spec.done("records.list", params);
    }

    private int listError(Map<String, ?> more) {
        Map<String, Object> params = new HashMap<>(more);
        params.put("table_oid", books);
        return spec.error("records.list", params);
    }

    private static Map<String, Object> equal(int attnum, Object value) {
        return call("equal", Map.of("type", "attnum", "value", attnum), Map.of("type", "literal", "value", value));
    }

    private static Map<String, Object> call(String function, Object... arguments) {
        return Map.of("type", function, "args", List.of(arguments));
    }

    @Test
    void anEmptyPageHasTheTrueCount() {
        assertThat(list(Map.of("limit", 1, "offset", 10)).path("count").asInt()).isEqualTo(2);
        assertThat(list(Map.of("limit", 0)).path("count").asInt()).isEqualTo(2);
    }

    @Test
    void numbersKeepTheirDigits() {
        assertThat(list(Map.of("order", List.of(Map.of("attnum", 1, "direction", "asc"))))
                        .toString())
                .contains("\"8\":1.50", "\"8\":12345678901234567890.125");
    }

    @Test
    void infiniteDatesAreInfinity() {
        JsonNode row = list(Map.of("filter", equal(1, "a"))).path("results").get(0);
        assertThat(row.path("5").asString()).isEqualTo("infinity");
        assertThat(row.path("6").asString()).isEqualTo("-infinity");
    }

    @Test
    void valuesAreOrderedAsTheirTypesAre() {
        assertThat(list(Map.of("order", List.of(Map.of("attnum", 7, "direction", "asc"))))
                        .path("results")
                        .findValuesAsString("1"))
                .containsExactly("b", "a");
    }

    @Test
    void unknownFiltersAreRefused() {
        assertThat(listError(Map.of("filter", call("dance")))).isEqualTo(-30256);
    }

    @Test
    void andTakesAnyNumberOfArguments() {
        Map<String, Object> all = call("and", equal(1, "a"), equal(2, "100%"), equal(2, "else"));
        assertThat(list(Map.of("filter", all)).path("count").asInt()).isZero();
    }

    @Test
    void searchTakesPercentAndUnderscoreAsTheyAre() {
        assertThat(spec.done(
                                "records.search",
                                Map.of(
                                        "table_oid",
                                        books,
                                        "search_params",
                                        List.of(Map.of("attnum", 2, "literal", "%"))))
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(summaries("a")).isEqualTo(1);
        assertThat(summaries("_")).isZero();
        assertThat(summaries("%")).isZero();
    }

    /** How many books are called something with this in it; they are called {@code a} and {@code b}. */
    private int summaries(String search) {
        return spec.done("records.list_summaries", Map.of("table_oid", books, "search", search))
                .path("count")
                .asInt();
    }

    @Test
    void summariesNeedNoPaging() {
        assertThat(spec.done("records.list_summaries", Map.of("table_oid", books))
                        .path("results"))
                .hasSize(2);
    }

    @Test
    void searchFollowsStoredTemplates() {
        spec.done(
                "tables.metadata.set",
                Map.of(
                        "table_oid",
                        spec.table("authors"),
                        "metadata",
                        Map.of("record_summary_template", List.of("by ", List.of(3)))));
        assertThat(spec.done("records.search", Map.of("table_oid", books))
                        .path("linked_record_summaries")
                        .path("3")
                        .path("1")
                        .asString())
                .isEqualTo("by Ann");
    }

    @Test
    void aPatchedKeyIsReadAnew() {
        JsonNode patched = spec.done(
                "records.patch", Map.of("table_oid", books, "record_id", "a", "record_def", Map.of("1", "c")));
        assertThat(patched.path("results").get(0).path("1").asString()).isEqualTo("c");
    }

    @Test
    void explorationsAreNamedPerDatabase() {
        Spec other = Spec.with(Sql.of("CREATE TABLE t (id integer PRIMARY KEY)"));
        Map<String, Object> definition = Map.of(
                "name", "the same name", "base_table_oid", books, "schema_oid", 2200, "initial_columns", List.of());
        spec.done("explorations.add", Map.of("exploration_def", definition));
        assertThat(spec.error("explorations.add", Map.of("exploration_def", definition)))
                .isEqualTo(-29042);
        other.done("explorations.add", Map.of("exploration_def", definition));
    }

    @Test
    void formsEnforceWhatTheyRequire() {
        JsonNode form = share(List.of(
                Map.of("key", "i", "index", 0, "kind", "scalar_column", "column_attnum", 1, "is_required", true),
                Map.of("key", "t", "index", 1, "kind", "scalar_column", "column_attnum", 2)));
        assertThat(submit(form, Map.of("t", "only a title"))).isEqualTo(-30185);
        assertThat(submit(form, Map.of("i", "n", "t", "both"))).isZero();
    }

    @Test
    void anEmptySubmissionIsAnError() {
        JsonNode form = share(List.of(Map.of("key", "t", "index", 0, "kind", "scalar_column", "column_attnum", 2)));
        assertThat(submit(form, Map.of())).isEqualTo(-31057);
    }

    @Test
    void formsEnforceHowRecordsAreLinked() {
        JsonNode form = share(List.of(
                Map.of("key", "i", "index", 0, "kind", "scalar_column", "column_attnum", 1),
                link("a", 3, "must_pick", List.of(child("n", 3)))));
        assertThat(submit(form, Map.of("i", "n", "a", Map.of("type", "create"), "n", "New")))
                .isEqualTo(-31002);
    }

    @Test
    void relatedRecordsGoByTheColumnTheKeyRefersTo() {
        JsonNode form = share(List.of(link("c", 4, "must_pick", List.of())));
        assertThat(spec.done(
                                "forms.list_related_records",
                                Map.of("form_token", form.path("token").asString(), "field_key", "c"))
                        .path("results")
                        .findValuesAsString("key"))
                .containsExactly("ann", "bob");
    }

    private static Map<String, Object> child(String key, int attnum) {
        return Map.of("key", key, "index", 0, "kind", "scalar_column", "column_attnum", attnum);
    }

    private Map<String, Object> link(String key, int attnum, String rule, List<?> children) {
        return Map.of(
                "key", key,
                "index", 1,
                "kind", "foreign_key",
                "column_attnum", attnum,
                "related_table_oid", spec.table("authors"),
                "fk_interaction_rule", rule,
                "child_fields", children);
    }

    private JsonNode share(List<?> fields) {
        JsonNode form = spec.done(
                "forms.add",
                Map.of(
                        "form_def",
                        Map.of(
                                "name",
                                "f",
                                "version",
                                1,
                                "schema_oid",
                                2200,
                                "base_table_oid",
                                books,
                                "header_title",
                                Map.of("text", "f"),
                                "fields",
                                fields)));
        spec.done("forms.set_publish_public", Map.of("form_id", form.path("id").asLong(), "publish_public", true));
        return form;
    }

    private static int submit(JsonNode form, Map<String, ?> values) {
        return TestServer.shared()
                .anonymous()
                .call("forms.submit", Map.of("form_token", form.path("token").asString(), "values", values))
                .path("error")
                .path("code")
                .asInt(0);
    }

    @Test
    void headersLoseTheByteOrderMarkAndRepeatedOnesGetNumbers() {
        assertThat(names(importing("\uFEFFa,a,b\n1,2,3\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .containsExactly("id", "a", "a 1", "b");
    }

    @Test
    void filesAreReadInTheEncodingTheyAreIn() {
        byte[] latin = "name\nMüller\nÅngström\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        long table = importing(latin);
        assertThat(spec.done("records.list", Map.of("table_oid", table)).toString())
                .contains("Müller", "Ångström");
    }

    @Test
    void digitsOnlyUuidsAreNoMoney() {
        long table = importing("u\n11111111-1111-1111-1111-111111111111\n22222222-2222-2222-2222-222222222222\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(spec.done("data_modeling.suggest_types", Map.of("table_oid", table))
                        .path("2")
                        .path("type")
                        .asString())
                .isEqualTo("uuid");
    }

    private List<String> names(long table) {
        return spec.done("columns.list", Map.of("table_oid", table)).findValuesAsString("name");
    }

    private long importing(byte[] file) {
        List<byte[]> body = new ArrayList<>();
        body.add("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n\r\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        body.add(file);
        body.add("\r\n--x--\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        HttpResponse<String> kept = admin.send(admin.request("/api/db/v0/data_files/")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("X-CSRFToken", admin.cookie("csrftoken").orElse(""))
                .POST(HttpRequest.BodyPublishers.ofByteArrays(body)));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        JsonNode answer = Json.MAPPER.readTree(kept.body());
        String address = answer.path("file").asString().replaceFirst("http://[^/]+", "");
        assertThat(admin.get(address).statusCode()).isEqualTo(200);
        assertThat(TestServer.shared().other().get(address).statusCode()).isEqualTo(404);
        return admin.result(
                        "tables.import",
                        Map.of(
                                "data_file_id",
                                answer.path("id").asLong(),
                                "schema_oid",
                                2200,
                                "database_id",
                                spec.databaseId()))
                .path("oid")
                .asLong();
    }

    @Test
    void splittingATableNeedsNoColumnCalledId() {
        TestServer.shared();
        Spec own = Spec.with(
                Sql.of("CREATE TABLE t (k integer PRIMARY KEY, a text)"), Sql.of("INSERT INTO t VALUES (1, 'x')"));
        assertThat(own.done(
                                "data_modeling.split_table",
                                Map.of(
                                        "table_oid",
                                        own.table("t"),
                                        "column_attnums",
                                        List.of(2),
                                        "extracted_table_name",
                                        "parts"))
                        .path("new_fkey_attnum")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void filesAreForTheBrowserOfOnePersonOnly() {
        HttpResponse<String> kept = admin.send(
                admin.request("/files/")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .header("X-CSRFToken", admin.cookie("csrftoken").orElse(""))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ü ö.txt\"\r\n\r\nhi\r\n--x--\r\n")));
        String mash = Json.MAPPER
                .readTree(Json.MAPPER.readTree(kept.body()).path("result").asString())
                .path("mash")
                .asString();
        HttpResponse<String> file = admin.get("/files/" + mash + "/download/");
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).startsWith("private");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains("filename*=UTF-8''%C3%BC%20%C3%B6.txt");
    }

    @Test
    void exportsAreReadOnly() {
        HttpResponse<String> answer = admin.send(admin.request("/api/export/v0/tables/")
                .header("X-CSRFToken", admin.cookie("csrftoken").orElse(""))
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
    }
}
