package mathesar.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
 * Thirty people at once, reading and writing, over one PostgreSQL with their database and the application's own tables: nobody gets an
 * error, connections stay within bounds, and every write that was confirmed is there, even if PostgreSQL crashes meanwhile.
 * {@code -Dload.seconds} lengthens it; from a minute on it also waits until no connection is left.
 */
class LoadTest {
    private static final int PEOPLE = 30;
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("load.seconds", 4));
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String CLUSTER = "load";

    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> confirmed = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final Pools pools = new Pools(Limits.standard());
    private EmbeddedPostgres postgres = TestPostgres.startAnother(CLUSTER);
    private final Target database;
    private final TestServer server;
    private final TestClient person;
    private final long id;
    private final long table;
    private long most;

    private record Failure(long at, String text) {}

    LoadTest() {
        String name = "people" + System.nanoTime();
        postgres.ensureDatabase(name);
        postgres.ensureDatabase("own_" + name);
        database = postgres.target(name);
        pools.transact(
                database,
                Mode.WRITE,
                s -> s.execute(Sql.of("CREATE TABLE t (id int PRIMARY KEY, n int, a text)"))
                        + s.execute(Sql.of("INSERT INTO t SELECT -i, 0, 'x' || i FROM generate_series(1, 5000) i")));
        server = TestServer.startOver(postgres.target("own_" + name));
        person = server.admin();
        id = server.connect(person, database);
        table = person.result("tables.list", Map.of("database_id", id, "schema_oid", 2200))
                .path(0)
                .path("oid")
                .asLong();
    }

    @AfterEach
    void stop() {
        server.stop();
        pools.close();
        postgres.close();
    }

    @Test
    void thirtyPeopleReadAndWriteAtOnce() throws InterruptedException {
        run(() -> {});
        report("undisturbed");
        assertThat(failures).isEmpty();
        assertConfirmedIsThere();
        assertNothingIsLeft();
    }

    @Test
    void afterACrashOfPostgresAllGoesOn() throws InterruptedException {
        long[] back = new long[1];
        run(() -> {
            TestPostgres.crash(CLUSTER);
            postgres = TestPostgres.startAnother(CLUSTER);
            back[0] = System.nanoTime();
        });
        long last = failures.stream().mapToLong(Failure::at).max().orElse(back[0]);
        Duration recovery = Duration.ofNanos(Math.max(0, last - back[0]));
        report("with a crash, last error " + recovery.toMillis() + " ms after the return");
        assertThat(failures).isNotEmpty();
        assertThat(recovery).isLessThan(RECOVERY);
        assertConfirmedIsThere();
        assertNothingIsLeft();
    }

    /** All at work; in the middle of it something happens. */
    private void run(Runnable event) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + TIME.toNanos();
        List<Thread> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> Thread.ofVirtual().start(() -> work(i, end)))
                .toList();
        while (System.nanoTime() < start + TIME.toNanos() / 2) {
            most = Math.max(most, connections());
            Thread.sleep(100);
        }
        event.run();
        for (Thread one : people) {
            one.join();
        }
    }

    private void work(int who, long end) {
        int key = who * 1_000_000;
        for (int i = 0; System.nanoTime() < end; i++) {
            switch (i % 6) {
                case 1 -> write("records.add", ++key, 0, Map.of("record_def", Map.of("1", key, "2", 0, "3", "w")));
                case 4 -> write("records.patch", key, 1, Map.of("record_id", key, "record_def", Map.of("2", 1)));
                default -> call("records.list", Map.of("limit", 50, "offset", i % 1000, "count", "none"));
            }
        }
    }

    /** What was confirmed is noted. A record whose making failed cannot be changed. */
    private void write(String method, int key, int n, Map<String, ?> params) {
        if ((n == 0 || confirmed.containsKey(key)) && call(method, params)) {
            confirmed.put(key, n);
        }
    }

    private boolean call(String method, Map<String, ?> more) {
        Map<String, Object> params = new HashMap<>(more);
        params.put("database_id", id);
        params.put("table_oid", table);
        HttpResponse<String> answer = person.rpc(
                Json.MAPPER.writeValueAsString(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params)));
        calls.incrementAndGet();
        boolean done = answer.statusCode() == 200 && isResult(Json.MAPPER.readTree(answer.body()));
        if (!done) {
            failures.add(new Failure(System.nanoTime(), answer.statusCode() + " " + answer.body()));
        }
        return done;
    }

    private static boolean isResult(JsonNode answer) {
        return answer.has("result") && !answer.has("error");
    }

    private void assertConfirmedIsThere() {
        Map<Integer, Integer> stored = new HashMap<>();
        read(Sql.of("SELECT id, n FROM t WHERE id > 0"))
                .forEach(row ->
                        stored.put(row.getFirst().intValue(), row.getLast().intValue()));
        confirmed.forEach((key, n) ->
                assertThat(stored).hasEntrySatisfying(key, is -> assertThat(is).isGreaterThanOrEqualTo(n)));
    }

    private void assertNothingIsLeft() throws InterruptedException {
        assertThat(most).isBetween(1L, 2L * Limits.standard().perPool());
        assertThat(read(Sql.of("SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE backend_type = 'client backend'"
                                + " AND pid <> pg_backend_pid() AND state <> 'idle'"))
                        .getFirst()
                        .getFirst())
                .isZero();
        long patience = System.nanoTime() + 2 * MINUTE.toNanos();
        while (TIME.compareTo(MINUTE) >= 0 && connections() > 0) {
            assertThat(System.nanoTime()).isLessThan(patience);
            Thread.sleep(1000);
        }
    }

    private void report(String how) {
        System.out.println("load " + how + ": " + calls + " calls in " + TIME.toSeconds() + " s, " + failures.size()
                + " errors, " + confirmed.size() + " records made, at most " + most + " connections");
    }

    /** Of the server: without the test's own. */
    private long connections() {
        return read(Sql.of("SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE backend_type = 'client backend'"
                        + " AND pid <> pg_backend_pid()"))
                .getFirst()
                .getFirst();
    }

    private List<List<Long>> read(Sql query) {
        return pools.transact(
                postgres.target(database.database()),
                Mode.READ,
                s -> s.list(query, row -> {
                    List<Long> numbers = new ArrayList<>();
                    for (int i = 1; i <= row.width(); i++) {
                        numbers.add(row.number(i));
                    }
                    return numbers;
                }));
    }
}
