package mathesar.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mathesar.postgres.Mode;
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
 * A public form that many fill in at once, from addresses behind a reverse proxy: each answer is stored exactly once and memory stays
 * flat; a burst from one address is refused in plain words. {@code -Dform.answers} sets how many, {@code -Dform.pace} how many a second
 * (0 for as fast as can be).
 */
class FormLoadTest {
    private static final int ANSWERS = Integer.getInteger("form.answers", 400);
    private static final int PACE = Integer.getInteger("form.pace", 0);
    private static final int AT_ONCE = 24;
    private static final long FLAT = 48L << 20;
    private static final int TOO_MANY = -30020;

    private final Target database = TestPostgres.freshDatabase();
    private final TestServer server = TestServer.startWith("--trusted-proxies", "127.0.0.1");
    private final TestClient admin = server.admin();
    private final TestClient visitors = server.anonymous();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final String token;

    FormLoadTest() {
        TestPostgres.run(
                database, Sql.of("CREATE TABLE answers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n int)"));
        long id = server.connect(admin, database);
        token = publish(id);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void eachOfManyAnswersIsStoredOnce() throws InterruptedException {
        int warm = ANSWERS / 10;
        send(0, warm);
        long before = heap();
        long start = System.nanoTime();
        send(warm, ANSWERS);
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        long grown = heap() - before;
        System.out.printf(
                "form: %d answers, %.0f a second, heap grown by %d KiB%n",
                ANSWERS, (ANSWERS - warm) / seconds, grown >> 10);
        assertThat(failures).isEmpty();
        assertThat(rows(Sql.of("SELECT count(*), count(DISTINCT n), min(n), max(n) FROM answers")))
                .isEqualTo("%d|%d|0|%d".formatted(ANSWERS, ANSWERS, ANSWERS - 1));
        assertThat(visitors.result("forms.get_rules", Map.of("form_token", token))
                        .path("answers")
                        .asInt())
                .isEqualTo(ANSWERS);
        assertThat(grown).isLessThan(FLAT);
    }

    @Test
    void aBurstFromOneAddressIsRefused() {
        Map<Boolean, Long> answered = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            JsonNode error = submit(i, "203.0.113.9").path("error");
            answered.merge(error.isMissingNode(), 1L, Long::sum);
            if (!error.isMissingNode()) {
                assertThat(error.path("code").asInt()).isEqualTo(TOO_MANY);
                assertThat(error.path("message").asString()).contains("wait a minute");
            }
        }
        assertThat(answered).isEqualTo(Map.of(true, 30L, false, 30L));
        assertThat(submit(100, "203.0.113.10").has("error")).isFalse();
        assertThat(rows(Sql.of("SELECT count(*) FROM answers"))).isEqualTo("31");
    }

    /** Answers of these numbers, each from an address of its own. */
    private void send(int from, int to) throws InterruptedException {
        Semaphore room = new Semaphore(AT_ONCE);
        long start = System.nanoTime();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = from; i < to; i++) {
                int n = i;
                if (PACE > 0) {
                    long due = start + (n - from) * TimeUnit.SECONDS.toNanos(1) / PACE;
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                room.acquire();
                people.execute(() -> {
                    try {
                        JsonNode error = submit(n, "10.%d.%d.%d".formatted(n >> 16, n >> 8 & 255, n & 255))
                                .path("error");
                        if (!error.isMissingNode()) {
                            failures.add(n + ": " + error);
                        }
                    } finally {
                        room.release();
                    }
                });
            }
        }
    }

    private JsonNode submit(int n, String address) {
        String body = Json.MAPPER.writeValueAsString(Map.of(
                "jsonrpc",
                "2.0",
                "id",
                n,
                "method",
                "forms.submit",
                "params",
                Map.of("form_token", token, "values", Map.of("n", n))));
        return Json.MAPPER.readTree(visitors.send(visitors.request("/api/rpc/v0/")
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", address)
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .body());
    }

    private String publish(long id) {
        long table = admin.result("tables.list", Map.of("database_id", id, "schema_oid", 2200))
                .path(0)
                .path("oid")
                .asLong();
        Map<String, Object> number =
                Map.of("key", "n", "index", 0, "kind", "scalar_column", "column_attnum", 2, "is_required", true);
        JsonNode form = admin.result(
                "forms.add",
                Map.of(
                        "database_id",
                        id,
                        "form_def",
                        Map.of(
                                "name",
                                "Load",
                                "version",
                                1,
                                "schema_oid",
                                2200,
                                "base_table_oid",
                                table,
                                "header_title",
                                Map.of("text", "Load"),
                                "fields",
                                List.of(number))));
        admin.result(
                "forms.set_publish_public",
                Map.of("database_id", id, "form_id", form.path("id").asLong(), "publish_public", true));
        return form.path("token").asString();
    }

    private String rows(Sql query) {
        return TestPostgres.pools()
                .transact(
                        database,
                        Mode.READ,
                        s -> s.list(
                                query,
                                row -> IntStream.rangeClosed(1, row.width())
                                        .mapToObj(i -> row.text(i))
                                        .collect(Collectors.joining("|"))))
                .getFirst();
    }

    /** What is in use after the garbage has gone: the least of three looks. */
    private static long heap() {
        return IntStream.range(0, 3)
                .mapToLong(i -> {
                    System.gc();
                    return ManagementFactory.getMemoryMXBean()
                            .getHeapMemoryUsage()
                            .getUsed();
                })
                .min()
                .orElseThrow();
    }
}
