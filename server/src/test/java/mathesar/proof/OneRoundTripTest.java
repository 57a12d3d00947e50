package mathesar.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mathesar.postgres.Mode;
import mathesar.postgres.Target;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * What calls cost at PostgreSQL, counted on the wire, the application's own records included: a page of records is one round trip, and
 * no number of statements grows with the columns, tables, links or rows shown.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneRoundTripTest {
    private static final int FEW = 2;
    private static final int MANY = 40;
    /** A statement is prepared on the server when it is run for the fifth time; from then on nothing is new about it. */
    private static final int WARM = 8;

    private final Target database = TestPostgres.freshDatabase();
    private final Wire own = Wire.to(TestPostgres.freshDatabase());
    private final Wire wire = Wire.to(database);
    private final TestServer server = TestServer.startOver(own.target());
    private final TestClient admin = server.admin();
    private final Map<String, Long> tables = new HashMap<>();
    private long id;

    @BeforeAll
    void setUp() {
        TestPostgres.run(
                database,
                Sql.of("CREATE TABLE owners (id int PRIMARY KEY, name text)"),
                Sql.of("INSERT INTO owners SELECT i, 'o' || i FROM generate_series(1, 9) i"),
                things("few", FEW),
                things("many", MANY),
                Sql.of("CREATE SCHEMA few"),
                Sql.of("CREATE SCHEMA many"));
        for (int i = 0; i < MANY; i++) {
            Identifier name = Identifier.of("t" + i);
            TestPostgres.run(database, Sql.of("CREATE TABLE many.{} (id int PRIMARY KEY, a text)", name));
            if (i < FEW) {
                TestPostgres.run(database, Sql.of("CREATE TABLE few.{} (id int PRIMARY KEY, a text)", name));
            }
        }
        TestPostgres.run(
                database,
                Sql.of("INSERT INTO few SELECT i, 'x', 1, 2 FROM generate_series(1, 2000) i"),
                Sql.of("INSERT INTO many (id, a, l0, l1) SELECT i, 'x', 1, 2 FROM generate_series(1, 2000) i"),
                Sql.of("ANALYZE"));
        id = server.connect(admin, wire.target());
        tables("public")
                .forEach(
                        t -> tables.put(t.path("name").asString(), t.path("oid").asLong()));
    }

    @AfterAll
    void hangUp() {
        wire.close();
        own.close();
    }

    @Test
    void aPageIsOneRoundTripWithoutACount() {
        for (String count : List.of("none", "estimated")) {
            for (String table : List.of("few", "many")) {
                Map<String, Object> page = page(table, Map.of("count", count, "limit", 100));
                int leastOwn = warm("records.list", page);
                assertThat(String.join(";", wire.statements())).contains(table).doesNotContainIgnoringCase("count(");
                assertThat(wire.trips()).as(count + wire.statements()).isEqualTo(1);
                assertThat(wire.statements()).hasSize(1);
                assertThat(leastOwn)
                        .as("what is known of callers and settings is kept")
                        .isZero();
            }
        }
    }

    @Test
    void aPageOfAChangedTableAsksNoMoreForManyLinksThanForFew() {
        Map<String, Integer> statements = new HashMap<>();
        for (String table : List.of("few", "many")) {
            warm("records.list", page(table, Map.of("limit", 100)));
            TestPostgres.run(database, Sql.of("COMMENT ON TABLE {} IS 'anew'", Identifier.of(table)));
            TestPostgres.run(database, Sql.of("ALTER TABLE {} ADD COLUMN more int", Identifier.of(table)));
            statements.put(table, cold("records.list", page(table, Map.of("limit", 100))));
        }
        assertThat(statements.get("many")).isEqualTo(statements.get("few"));
    }

    @Test
    void manyRowsAskNoMoreThanFew() {
        Map<String, Object> few = page("many", Map.of("limit", 1));
        Map<String, Object> many = page("many", Map.of("limit", 2000));
        assertThat(cold("records.list", many)).isEqualTo(cold("records.list", few));
        assertThat(admin.result("records.list", many).path("results").size()).isEqualTo(2000);
    }

    @Test
    void manyColumnsAskNoMoreThanFew() {
        for (String method : List.of("columns.list", "columns.list_with_metadata", "constraints.list", "tables.get")) {
            int few = cold(method, Map.of("database_id", id, "table_oid", tables.get("few")));
            assertThat(cold(method, Map.of("database_id", id, "table_oid", tables.get("many"))))
                    .as(method)
                    .isEqualTo(few);
        }
    }

    @Test
    void manyTablesAskNoMoreThanFew() {
        long few = schema("few");
        long many = schema("many");
        for (String method : List.of("tables.list", "tables.list_with_metadata")) {
            int ofFew = cold(method, Map.of("database_id", id, "schema_oid", few));
            assertThat(cold(method, Map.of("database_id", id, "schema_oid", many)))
                    .as(method)
                    .isEqualTo(ofFew);
        }
        assertThat(tables("many").size()).isEqualTo(MANY);
    }

    /** How many statements a call takes when nothing of the application's records is kept. */
    private int cold(String method, Map<String, Object> params) {
        admin.result(
                "users.patch_self",
                Map.of("username", "admin", "email", "", "full_name", method, "display_language", "en"));
        forget();
        admin.result(method, params);
        return wire.statements().size() + own.statements().size();
    }

    /** @return the fewest round trips to the application's records that one of the calls took */
    private int warm(String method, Map<String, Object> params) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < WARM; i++) {
            forget();
            admin.result(method, params);
            least = Math.min(least, own.trips());
        }
        return least;
    }

    private void forget() {
        wire.forget();
        own.forget();
    }

    private Map<String, Object> page(String table, Map<String, Object> more) {
        Map<String, Object> params = new HashMap<>(more);
        params.put("database_id", id);
        params.put("table_oid", tables.getOrDefault(table, 0L));
        params.put("order", List.of(Map.of("attnum", 1, "direction", "asc")));
        params.put("return_record_summaries", true);
        return params;
    }

    private JsonNode tables(String schema) {
        return admin.result("tables.list", Map.of("database_id", id, "schema_oid", schema(schema)));
    }

    private long schema(String name) {
        return TestPostgres.pools()
                .transact(
                        database,
                        Mode.READ,
                        s -> s.get(Sql.of("SELECT {}::regnamespace::oid", name), row -> row.number(1)));
    }

    /** A table with so many links to owners. */
    private static Sql things(String name, int links) {
        List<Sql> columns = IntStream.range(0, links)
                .mapToObj(i -> Sql.of("{} int REFERENCES owners", Identifier.of("l" + i)))
                .toList();
        return Sql.of("CREATE TABLE {} (id int PRIMARY KEY, a text, {})", Identifier.of(name), Sql.join(", ", columns));
    }
}
