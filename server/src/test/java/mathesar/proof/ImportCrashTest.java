package mathesar.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mathesar.postgres.EmbeddedPostgres;
import mathesar.postgres.Limits;
import mathesar.postgres.Mode;
import mathesar.postgres.Pools;
import mathesar.postgres.Target;
import mathesar.rpc.Json;
import mathesar.sql.Sql;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * PostgreSQL crashes at random moments of an import: all rows are there or none, the answer says which, and doing it again never doubles
 * them. {@code -Dimport.crashes} says how often.
 */
class ImportCrashTest {
    private static final int CRASHES = Integer.getInteger("import.crashes", 2);
    private static final int ROWS = 60_000;
    private static final String CLUSTER = "imports";
    private static final Sql COUNT = Sql.of("SELECT count(*) FROM t");

    private final Random dice = new Random(Long.getLong("import.seed", System.nanoTime()));
    private final Pools pools = new Pools(Limits.standard());
    private final TestClient person = TestServer.shared().admin();
    private EmbeddedPostgres postgres = TestPostgres.startAnother(CLUSTER);
    private final Target database;
    private final long id;
    private final String text;
    private int undone;
    private int kept;

    ImportCrashTest() {
        String name = "imports" + System.nanoTime();
        postgres.ensureDatabase(name);
        database = postgres.target(name);
        pools.transact(database, Mode.WRITE, s -> s.execute(Sql.of("CREATE TABLE t (n int, a text, at timestamp)")));
        id = TestServer.shared().connect(person, database);
        StringBuilder rows = new StringBuilder("n,a,at\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append(i).append(",some words of row ").append(i).append(",2024-01-01 10:00:00\n");
        }
        text = rows.toString();
    }

    @AfterEach
    void stop() {
        pools.close();
        postgres.close();
    }

    @Test
    void anImportIsWholeOrNotAtAllAndNeverTwice() throws InterruptedException {
        assertThat(run(upload()).has("table")).as("when all is still cold").isTrue();
        String file = upload();
        long start = System.nanoTime();
        assertThat(run(file).has("table")).isTrue();
        long time = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        for (int i = 0; i < CRASHES; i++) {
            crashAfter(dice.nextLong(time + 1));
        }
        System.out.println("Imports with a crash: " + undone + " undone, " + kept + " kept");
    }

    private void crashAfter(long millis) throws InterruptedException {
        long before = count();
        String file = upload();
        CompletableFuture<JsonNode> running = CompletableFuture.supplyAsync(() -> run(file));
        Thread.sleep(millis);
        TestPostgres.crash(CLUSTER);
        postgres = TestPostgres.startAnother(CLUSTER);
        JsonNode answer = running.join();
        boolean done = answer.has("table");
        assertThat(count() - before).as(answer.toString()).isEqualTo(done ? ROWS : 0);
        JsonNode again = run(file);
        assertThat(again.has("table")).as("the second time: " + again).isEqualTo(!done);
        assertThat(count() - before).isEqualTo(ROWS);
        undone += done ? 0 : 1;
        kept += done ? 1 : 0;
    }

    private long count() {
        return pools.transact(database, Mode.READ, s -> s.get(COUNT, row -> row.number(1)));
    }

    private String upload() {
        return Json.MAPPER
                .readTree(person.post("/api/import/v0/preview/", Map.of("paste", text))
                        .body())
                .path("id")
                .asString();
    }

    /** Into the table that is there, without a key that would stop doubles. */
    private JsonNode run(String file) {
        long table = pools.transact(
                database, Mode.READ, s -> s.get(Sql.of("SELECT 't'::regclass::oid"), row -> row.number(1)));
        Map<String, Object> request = new HashMap<>(Map.of("id", file, "database_id", id, "schema_oid", 2200));
        request.put("into", Map.of("table_oid", table, "mode", "insert"));
        request.put(
                "columns",
                java.util.List.of(
                        Map.of("index", 0, "attnum", 1),
                        Map.of("index", 1, "attnum", 2),
                        Map.of("index", 2, "attnum", 3)));
        String[] lines = person.post("/api/import/v0/run/", request).body().split("\n");
        return Json.MAPPER.readTree(lines[lines.length - 1]);
    }
}
