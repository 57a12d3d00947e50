package mathesar.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mathesar.datatypes.CopiedCsv;
import mathesar.datatypes.RecordFormat;
import mathesar.postgres.Mode;
import mathesar.rpc.Json;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import mathesar.sql.TypeName;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Each type in by what a person writes, out as records show it, in again by what came out. */
class TypeRoundTripTest {
    private static RecordsServer server;
    private static int tables;

    @BeforeAll
    static void start() {
        server = new RecordsServer();
        server.run(
                Sql.of("CREATE TYPE mood AS ENUM ('sad', 'ok')"),
                Sql.of("CREATE TYPE place AS (street text, zip int)"),
                Sql.of("CREATE DOMAIN positive AS int CHECK (VALUE > 0)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            boolean | on | true
            smallint | -32768 | -32768
            bigint | 9223372036854775807 | 9223372036854775807
            numeric | 123456789012345678901234567890.1234567890 | 123456789012345678901234567890.1234567890
            numeric(8,2) | 1.5 | 1.50
            numeric | NaN | "NaN"
            numeric | -Infinity | "-Infinity"
            real | 0.1 | 0.1
            double precision | 1e300 | 1E+300
            double precision | Infinity | "Infinity"
            positive | 7 | 7
            date | 2024-02-29 | "2024-02-29 AD"
            date | 0044-03-15 BC | "0044-03-15 BC"
            date | 12024-01-01 | "12024-01-01 AD"
            date | infinity | "infinity"
            time | 13:04:05 | "13:04:05.0"
            time | 13:04:05.123456 | "13:04:05.123456"
            time with time zone | 13:04:05+05:30 | "13:04:05.0+05:30"
            time with time zone | 13:04:05.5Z | "13:04:05.5Z"
            timestamp | 2024-02-29 13:04:05 | "2024-02-29T13:04:05.0 AD"
            timestamp | 0044-03-15 01:02:03.5 BC | "0044-03-15T01:02:03.5 BC"
            timestamp | -infinity | "-infinity"
            interval | 1 year 2 mons -3 days 04:05:06.789 | "P1Y2M-3DT4H5M6.789S"
            interval | -00:00:00.5 | "P0Y0M0DT0H0M-0.5S"
            interval | 0 | "P0Y0M0DT0H0M0S"
            text | ünïcode "quoted" ? | "ünïcode \\"quoted\\" ?"
            character(5) | ab | "ab   "
            uuid | 11111111-1111-4111-8111-111111111111 | "11111111-1111-4111-8111-111111111111"
            json | {"a":  1} | "{\\"a\\":  1}"
            jsonb | {"a":  1} | "{\\"a\\": 1}"
            bytea | \\xdeadbeef | "\\\\xdeadbeef"
            inet | 10.0.0.1/24 | "10.0.0.1/24"
            int4range | [1,5) | "[1,5)"
            point | (1,2) | "(1,2)"
            bit varying | 101 | "101"
            mood | ok | "ok"
            """)
    void aValueComesBackAsItWentIn(String type, String written, String shown) {
        JsonNode row = add(type, Json.MAPPER.writeValueAsString(written));
        assertThat(row.toString()).isEqualTo(shown);
        expectStands(row);
        if (row.isString()) {
            assertThat(add(type, row.toString()).toString()).isEqualTo(row.toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            int[] | {1,2,NULL} | [1,2,null]
            numeric[] | {1.50,NaN} | [1.50,"NaN"]
            date[] | {2024-01-01,infinity} | ["2024-01-01","infinity"]
            interval[] | {1 day} | ["1 day"]
            jsonb[] | {"{\\\\"k\\\\": 1}"} | ["{\\\\"k\\\\": 1}"]
            place | (Main St,123) | {"street":"Main St","zip":123}
            """)
    void listsAndCompositesAreJson(String type, String written, String shown) {
        JsonNode row = add(type, Json.MAPPER.writeValueAsString(written.replace("\\\\", "\\")));
        assertThat(row.toString()).isEqualTo(shown.replace("\\\\", "\\"));
        expectStands(row);
    }

    /** What records show is recognised as what the table last made still holds. */
    private static void expectStands(JsonNode shown) {
        server.exact(
                "records.patch_many",
                "\"table_oid\":" + server.oid("typed" + tables)
                        + ",\"changes\":[{\"record_id\":1,\"record_def\":{\"2\":null},\"expected\":{\"2\":" + shown
                        + "}}]");
    }

    private static JsonNode add(String type, String json) {
        String name = "typed" + ++tables;
        server.run(
                Sql.of("CREATE TABLE {} (id int PRIMARY KEY DEFAULT 1, v {})", Identifier.of(name), TypeName.of(type)));
        server.result("records.add", "'table_oid':" + server.oid(name) + ",'record_def':{'2':null}");
        return server.exact(
                        "records.patch",
                        "\"table_oid\":" + server.oid(name) + ",\"record_id\":1,\"record_def\":{\"2\":" + json + "}")
                .path("results")
                .get(0)
                .path("2");
    }

    @Test
    void anExportKeepsNullAndEmptyTextApartAndQuotesWhatNeedsIt() throws Exception {
        server.run(
                Sql.of("CREATE TABLE cells (id int PRIMARY KEY, a text, b boolean, c timestamp)"),
                Sql.of(
                        "INSERT INTO cells VALUES (1, '', true, '2024-01-01'), (2, NULL, NULL, NULL), (3, E'a,\"b\"\\n\\\\c\\t', false, 'infinity')"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CopiedCsv csv = new CopiedCsv(
                out,
                List.of(RecordFormat.NUMBER, RecordFormat.TEXT, RecordFormat.BOOLEAN, RecordFormat.TIMESTAMP),
                false)) {
            csv.texts(List.of("id", "a", "b", "c"));
            TestPostgres.pools()
                    .transact(server.database, Mode.READ, s -> s.copyOut(Sql.of("COPY cells TO STDOUT"), csv));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "id,a,b,c\r\n1,\"\",true,2024-01-01T00:00:00.0 AD\r\n2,,,\r\n3,\"a,\"\"b\"\"\n\\c\t\",false,infinity\r\n");
    }
}
