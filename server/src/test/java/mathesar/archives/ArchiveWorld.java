package mathesar.archives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mathesar.postgres.Mode;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;

/** A schema with something of everything, and what its archives hold. */
final class ArchiveWorld {
    static final Sql SCHEMA = Sql.of("CREATE SCHEMA \"Shop ÄÖ\"");
    static final Sql[] OBJECTS = {
        SCHEMA,
        Sql.of("SET search_path TO \"Shop ÄÖ\""),
        Sql.of("COMMENT ON SCHEMA \"Shop ÄÖ\" IS 'it''s a \\ shop'"),
        Sql.of("CREATE TYPE mood AS ENUM ('so, so', 'it''s \"good\"')"),
        Sql.of("CREATE DOMAIN \"Price\" AS numeric(8,2) NOT NULL CONSTRAINT positive CHECK (VALUE >= 0)"),
        Sql.of("CREATE TYPE address AS (street text, \"No\" integer)"),
        Sql.of(
                "CREATE TABLE \"Groups\" (id serial PRIMARY KEY, name varchar(20) COLLATE \"C\" NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED)"),
        Sql.of("COMMENT ON TABLE \"Groups\" IS 'those?'"),
        Sql.of(
                "CREATE TABLE goods (\"Id\" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text DEFAULT 'a''\\b?' NOT NULL,"
                        + " price \"Price\" DEFAULT 1.50, state mood DEFAULT 'so, so', at address, made timestamptz DEFAULT now(), day date DEFAULT CURRENT_DATE,"
                        + " tags text[] DEFAULT '{\"x,y\",NULL}', uid uuid DEFAULT gen_random_uuid(), odd text DEFAULT upper(CURRENT_USER::text),"
                        + " group_id integer REFERENCES \"Groups\" ON DELETE SET NULL ON UPDATE CASCADE, data jsonb, raw bytea,"
                        + " upper_name text GENERATED ALWAYS AS (upper(name)) STORED, CONSTRAINT named CHECK (length(name) < 100))"),
        Sql.of("COMMENT ON COLUMN goods.name IS 'how it is called'"),
        Sql.of("CREATE INDEX by_name ON goods (name DESC NULLS LAST, price) INCLUDE (state)"),
        Sql.of("CREATE UNIQUE INDEX by_lower ON goods (lower(name)) WHERE price > 5"),
        Sql.of("CREATE INDEX by_tags ON goods USING gin (tags)"),
        Sql.of("CREATE TABLE \"goods/in\" (a integer, b integer, note text, PRIMARY KEY (b, a))"),
        Sql.of(
                "CREATE TABLE \"goods:in\" (a integer, b integer, CONSTRAINT \"the pair\" FOREIGN KEY (a, b) REFERENCES \"goods/in\" (b, a) MATCH FULL)"),
        Sql.of("CREATE TABLE parts (y integer NOT NULL, t text) PARTITION BY RANGE (y)"),
        Sql.of("CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (1) TO (10)"),
        Sql.of("CREATE TABLE parts_2 PARTITION OF parts DEFAULT"),
        Sql.of("CREATE VIEW dear AS SELECT name, price FROM goods WHERE price > 5"),
        Sql.of("CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS n FROM goods"),
        Sql.of("INSERT INTO \"Groups\" (name) VALUES ('one'), ('two')"),
        Sql.of(
                "INSERT INTO goods (name, price, at, made, tags, group_id, data, raw) VALUES ('', 0, ROW('a \"b\"', NULL), '2024-01-01', NULL, 1, '{ }', '\\x00ff'),"
                        + " (E'\\\\.', 7, NULL, NULL, '{ }', NULL, 'null', NULL), (E'a\\r\\nb,\"c\"', 2, ROW('', 1), '-infinity', '{\"\"}', 2, '[1.50]', ''),"
                        + " ('NULL', 3, NULL, now(), NULL, NULL, NULL, NULL)"),
        Sql.of("INSERT INTO \"goods/in\" VALUES (1, 2, NULL), (3, 4, E'\\\\N')"),
        Sql.of("INSERT INTO \"goods:in\" VALUES (2, 1), (NULL, NULL)"),
        Sql.of("INSERT INTO parts VALUES (5, 'in'), (50, 'out')"),
        Sql.of("REFRESH MATERIALIZED VIEW counted"),
        Sql.of("RESET search_path")
    };

    private ArchiveWorld() {}

    static long schema(Spec spec, String name) {
        return spec.number(Sql.of("SELECT oid FROM pg_namespace WHERE nspname = {}", name));
    }

    static byte[] download(TestClient person, Spec spec, String schema) {
        String address =
                "/api/export/v0/schemas/?database_id=" + spec.databaseId() + "&schema_oid=" + schema(spec, schema);
        HttpResponse<byte[]> answer = person.send(person.request(address), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer.body();
    }

    static Map<String, String> unpack(byte[] archive) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    static void copyIn(Spec spec, Sql copy, String rows) {
        TestPostgres.pools().transact(spec.target(), Mode.WRITE, session -> {
            InputStream data = new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8));
            return session.copyIn(copy, data);
        });
    }
}
