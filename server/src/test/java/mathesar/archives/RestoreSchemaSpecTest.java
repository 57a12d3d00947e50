package mathesar.archives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RestoreSchemaSpecTest {
    private static final String SHOP = "Shop ÄÖ";
    private final Spec spec = Spec.with(ArchiveWorld.OBJECTS);
    private final TestClient admin = TestServer.shared().admin();

    private JsonNode restore(byte[] archive, String schema) {
        return restore(admin, archive, schema);
    }

    private JsonNode restore(TestClient person, byte[] archive, String schema) {
        person.get("/auth/login/");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(archive);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        String address = "/api/import/v0/schemas/?database_id=" + spec.databaseId() + "&schema_name="
                + URLEncoder.encode(schema, StandardCharsets.UTF_8);
        HttpResponse<String> answer = person.send(person.request(address)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("X-CSRFToken", person.cookie("csrftoken").orElse(""))
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Keys, indexes and defaults of a schema, without its name. */
    private String shape(String schema) {
        Sql name = Sql.of("quote_ident({}) || '.'", schema);
        Sql all = Sql.of("""
                SELECT c.relname, k.conname, replace(pg_get_constraintdef(k.oid), {}, '') FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
                WHERE k.connamespace = {}::oid AND k.contype IN ('p', 'u', 'f') AND NOT c.relispartition
                UNION ALL
                SELECT tablename, indexname, replace(indexdef, {}, '') FROM pg_indexes WHERE schemaname = {} AND indexname <> 'by_lower'
                UNION ALL
                SELECT c.relname, a.attname, format('%s %s %s %s %s', replace(format_type(a.atttypid, a.atttypmod), {}, ''), a.attnotnull,
                    CASE WHEN pg_get_expr(f.adbin, f.adrelid) !~ 'upper|nextval' THEN replace(pg_get_expr(f.adbin, f.adrelid), {}, '') END,
                    nullif(a.attidentity, 'd'), col_description(c.oid, a.attnum))
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                    LEFT JOIN pg_attrdef f ON f.adrelid = c.oid AND f.adnum = a.attnum
                WHERE c.relnamespace = {}::oid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                ORDER BY 1, 2, 3""", name, oid(schema), name, schema, name, name, oid(schema));
        return spec.rows(all);
    }

    private long oid(String schema) {
        return ArchiveWorld.schema(spec, schema);
    }

    private static byte[] pack(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void rowsComeBackByteForByte() throws IOException {
        byte[] archive = ArchiveWorld.download(admin, spec, SHOP);
        JsonNode done = restore(archive, "again");
        assertThat(done.path("schema_name").asString()).as(done.toString()).isEqualTo("again");
        assertThat(done.path("left_out").toString()).contains("\"name\":\"named\"");
        Map<String, String> before = ArchiveWorld.unpack(archive);
        Map<String, String> after = ArchiveWorld.unpack(ArchiveWorld.download(admin, spec, "again"));
        before.keySet().stream()
                .filter(name -> name.endsWith(".csv"))
                .forEach(name -> assertThat(after.get(name)).as(name).isEqualTo(before.get(name)));
    }

    @Test
    void keysIndexesAndDefaultsComeBack() {
        restore(ArchiveWorld.download(admin, spec, SHOP), "again");
        assertThat(shape("again"))
                .isEqualTo(shape(SHOP))
                .contains("by_name", "MATCH FULL", "ON DELETE SET NULL", "so, so");
        TestPostgres.run(
                spec.target(),
                Sql.of("INSERT INTO again.goods (price) VALUES (5)"),
                Sql.of("INSERT INTO again.\"Groups\" (name) VALUES ('z')"));
        assertThat(spec.rows(Sql.of("SELECT max(\"Id\"), (SELECT max(id) FROM again.\"Groups\") FROM again.goods")))
                .as("numbers go on")
                .isEqualTo("5|3");
    }

    @Test
    void allOrNothing() throws IOException {
        Map<String, String> files = ArchiveWorld.unpack(ArchiveWorld.download(admin, spec, SHOP));
        files.put("tables/goods_in 2.csv", "a,b\n7,7\n");
        JsonNode failed = restore(pack(files), "torn");
        assertThat(failed.path("error").path("message").asString())
                .as(failed.toString())
                .contains("the pair");
        files.remove("tables/goods_in 2.csv");
        assertThat(restore(pack(files), "torn").path("error").path("message").asString())
                .contains("tables/goods_in 2.csv is missing");
        assertThat(spec.number(Sql.of("SELECT count(*) FROM pg_namespace WHERE nspname = 'torn'")))
                .isZero();
    }

    @Test
    void foreignSqlIsNeverRun() throws IOException {
        Map<String, String> files = ArchiveWorld.unpack(ArchiveWorld.download(admin, spec, SHOP));
        String facts = String.valueOf(files.get("schema.json"));
        files.put("schema.sql", "CREATE TABLE public.harm (); COMMIT;");
        List<String> hostile = List.of(
                facts.replace("\"type\":\"jsonb\"", "\"type\":\"jsonb DEFAULT pg_sleep(9)\""),
                facts.replace("\"type\":\"jsonb\"", "\"type\":\"jsonb); CREATE TABLE public.harm (a int\""),
                facts.replace("\"type\":\"jsonb\"", "\"type\":null"),
                facts.replace("\"kind\":\"enum\"", "\"kind\":\"; DROP\""),
                facts.replace("\"columns\":[\"b\",\"a\"]", "\"columns\":[\"b\",null]"),
                facts.replace("\"references\":[]", "\"references\":null"),
                facts.replace("\"version\":1", "\"version\":2"),
                facts.replace("\"method\":\"gin\"", "\"method\":\"gin (tags); DROP TABLE x\""),
                facts.substring(9),
                "null",
                "[]");
        for (String one : hostile) {
            assertThat(one).isNotEqualTo(facts);
            files.put("schema.json", one);
            assertThat(restore(pack(files), "hostile")
                            .path("error")
                            .path("message")
                            .asString())
                    .isNotEmpty();
        }
        files.put(
                "schema.json", facts.replace("\"name\":\"goods\"", "\"name\":\"g\\\"); CREATE TABLE public.harm (\""));
        restore(pack(files), "quoted");
        assertThat(spec.number(Sql.of("SELECT count(*) FROM pg_class WHERE relname = 'harm'")))
                .isZero();
    }

    @Test
    void onlyThoseWhoMayMakeSchemas() throws IOException {
        byte[] archive = ArchiveWorld.download(admin, spec, SHOP);
        assertThat(restore(TestServer.shared().other(), archive, "x")
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(-28030);
        assertThat(restore(pack(Map.of("a.csv", "a\n1\n")), "x")
                        .path("error")
                        .path("message")
                        .asString())
                .contains("not the archive of a schema");
        assertThat(restore("no zip".getBytes(StandardCharsets.UTF_8), "x")
                        .path("error")
                        .path("message")
                        .asString())
                .contains("not the archive of a schema");
    }
}
