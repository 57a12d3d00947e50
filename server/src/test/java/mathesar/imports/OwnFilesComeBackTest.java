package mathesar.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is exported comes back equal, byte for byte as COPY writes it, over all kinds of types, NULL beside the empty text. */
class OwnFilesComeBackTest {
    private static final Sql TABLE = Sql.of("""
            CREATE TABLE everything (b boolean, s smallint, i integer, l bigint, n numeric, n2 numeric(12,4), r real,
                d double precision, c char(4), v varchar(20), t text, y bytea, da date, ti time, tz timetz, ts timestamp,
                tt timestamptz, iv interval, u uuid, j json, jb jsonb, ia integer[], ta text[], ma integer[][], ir int4range,
                tr tstzrange, p point, bx box, ci inet, ma2 macaddr, bi bit(4), vb varbit, x xml, tv tsvector, mo money, e mood,
                dm positive, co pair)""");

    private final Spec spec = Spec.with(
            Sql.of("CREATE TYPE mood AS ENUM ('sad', 'so, so', '')"),
            Sql.of("CREATE DOMAIN positive AS integer CHECK (value > 0)"),
            Sql.of("CREATE TYPE pair AS (a integer, b text)"),
            TABLE,
            Sql.of("INSERT INTO everything DEFAULT VALUES"),
            Sql.of("""
                    INSERT INTO everything VALUES (true, -32768, -2147483648, -9223372036854775808, 'NaN', 0.0000, 'Infinity',
                        -0.1, 'ab', '', '', '', '4713-01-01 BC', '00:00', '00:00+15:59', '-infinity', 'infinity', '-1 year 2 mons -3 days 04:05:06.7',
                        '00000000-0000-0000-0000-000000000000', '{"a" : 1}', '{"a": 1.50}', array[]::integer[], array['', 'NULL', null, ','], array[[1,2],[3,4]],
                        'empty', '[2024-01-01 00:00+00,)', '(1,2)', '(1,1),(0,0)', '::1', '08:00:2b:01:02:03', '1010', '', '<a/>', '''a'' ''b'':1',
                        '-12.50', '', 1, row(1, 'x,"y"'))"""),
            Sql.of("""
                    INSERT INTO everything VALUES (false, 32767, 2147483647, 9223372036854775807, 12345678901234567890.1234567890, 99999999.9999, 1e-30,
                        1.7976931348623157e308, '    ', ' x ', 'line\nbreak, "quoted" \\N \\. =1+1', '\\x00ff', '5874897-12-31', '24:00', '23:59:59.999999-15:59',
                        '294276-12-31 23:59:59.999999', '4713-01-01 00:00:00+00 BC', '178000000 years', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'null', '"x"',
                        array[null, 1], array['a"b', 'c\\d', 'e
                    f'], null, '[1,5)', null, '(1e300,-0.5)', null, '10.0.0.0/8', null, '0000', '11111', null, '', 12345.67, 'so, so', 2147483647, row(null, ''))"""),
            Sql.of("CREATE TABLE copy (LIKE everything)"));
    private final TestClient admin = TestServer.shared().admin();

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv"})
    void equal(String format) {
        String file = admin.get("/api/export/v0/tables/?database_id=" + spec.databaseId() + "&table_oid="
                        + spec.table("everything") + "&format=" + format)
                .body();
        JsonNode preview = JsonMapper.shared()
                .readTree(admin.post("/api/import/v0/preview/", Map.of("paste", file))
                        .body());
        List<Map<String, Object>> columns = new ArrayList<>();
        for (JsonNode column : preview.path("columns")) {
            int index = column.path("index").asInt();
            columns.add(Map.of("index", index, "attnum", index + 1));
        }
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("id", preview.path("id").asString());
        request.put("database_id", spec.databaseId());
        request.put("schema_oid", 2200);
        request.put("columns", columns);
        request.put("into", Map.of("table_oid", spec.table("copy"), "mode", "insert"));
        String answer = admin.post("/api/import/v0/run/", request).body();
        assertThat(answer).contains("\"inserted\":3");
        assertThat(columns).hasSize(38);
        assertThat(rows("copy")).isEqualTo(rows("everything"));
    }

    private String rows(String table) {
        return spec.rows(
                Sql.of("SELECT whole::text FROM {} AS whole ORDER BY whole::text", mathesar.sql.Identifier.of(table)));
    }
}
