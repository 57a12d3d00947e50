import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.node.ObjectNode;

/** Measures one row; see README.md. */
final class Bench {
    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = 3_000_000_000L;
    private static final List<String> LINES = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        Path folder = Product.newFolder();
        switch (args[0]) {
            case "p1" -> p1(folder);
            case "p2" -> p2(folder);
            case "p7" -> p7(folder);
            default -> throw new IllegalArgumentException("There is no row " + args[0]);
        }
        report(args[0]);
        new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
    }

    private static void p1(Path folder) throws Exception {
        say("| clients | ours, calls/s | the SELECT alone, /s | ratio |");
        say("| --- | --- | --- | --- |");
        try (Product product = Product.start(folder)) {
            long database = product.createDatabase("bench");
            long table = fill(product, 1000);
            ObjectNode params = page(database, table).put("limit", 100);
            for (int clients : new int[] {1, 16}) {
                double[] ours = new double[ROUNDS];
                double[] limit = new double[ROUNDS];
                rate(clients, () -> calls(product, params));
                for (int round = 0; round < ROUNDS; round++) {
                    ours[round] = rate(clients, () -> calls(product, params));
                    limit[round] = rate(clients, () -> selects(product));
                }
                say("| %d | %.0f | %.0f | %.2f |"
                        .formatted(clients, median(ours), median(limit), median(ours) / median(limit)));
            }
        }
    }

    private static void p2(Path folder) throws Exception {
        long rows = Long.parseLong(System.getenv().getOrDefault("ROWS", "10000000"));
        say("| page of 100 rows, of " + rows + " | ours p50, ms | ours p95, ms | bare query p95, ms | ratio of p95 |");
        say("| --- | --- | --- | --- | --- |");
        try (Product product = Product.start(folder)) {
            long database = product.createDatabase("bench");
            long table = fill(product, rows);
            ObjectNode first = page(database, table).put("limit", 100);
            pages(product, "first", first, "SELECT * FROM t ORDER BY id LIMIT 100");
            ObjectNode deep = first.deepCopy().put("offset", rows - 200);
            pages(product, "by offset, near the end", deep, "SELECT * FROM t WHERE id > " + (rows - 200) + " ORDER BY id LIMIT 100");
            ObjectNode sorted = first.deepCopy();
            sorted.putArray("order").addObject().put("attnum", 3).put("direction", "desc");
            pages(product, "by an indexed timestamp, down", sorted, "SELECT * FROM t ORDER BY at DESC, id LIMIT 100");
            ObjectNode filtered = first.deepCopy();
            ObjectNode equal = filtered.putObject("filter").put("type", "equal");
            equal.putArray("args").addObject().put("type", "attnum").put("value", 2);
            ((tools.jackson.databind.node.ArrayNode) equal.path("args")).addObject().put("type", "literal").put("value", "name 4711");
            pages(product, "filtered on an indexed text", filtered, "SELECT * FROM t WHERE name = 'name 4711' ORDER BY id LIMIT 100");
        }
    }

    private static void p7(Path folder) throws Exception {
        say("| what | measured |");
        say("| --- | --- |");
        try (Product product = Product.start(folder)) {
            say("| very first start, ms | " + product.startMillis + " |");
        }
        double[] starts = new double[ROUNDS];
        long idle = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try (Product product = Product.start(folder)) {
                starts[round] = product.startMillis;
                if (round == ROUNDS - 1) {
                    Thread.sleep(5000);
                    idle = product.residentKilobytes();
                }
            }
        }
        say("| later start, median, ms | %.0f |".formatted(median(starts)));
        say("| idle memory of the server, MB | " + idle / 1024 + " |");
    }

    private static long fill(Product product, long rows) throws Exception {
        try (Connection connection = product.direct("bench"); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (id bigint PRIMARY KEY, name text, at timestamptz, a integer, b bigint,"
                    + " c numeric(12,2), d date, e boolean, f text, g double precision)");
            statement.execute("INSERT INTO t SELECT i, 'name ' || i % 1000000, timestamptz '2020-01-01' + i * interval '1 second',"
                    + " i % 1000, i * 7, i / 100.0, date '2020-01-01' + (i % 3000)::integer, i % 2 = 0, md5(i::text), i * 1.5"
                    + " FROM generate_series(1, " + rows + ") i");
            statement.execute("CREATE INDEX ON t (name, id)");
            statement.execute("CREATE INDEX ON t (at, id)");
            statement.execute("VACUUM ANALYZE t");
            try (ResultSet oid = statement.executeQuery("SELECT 't'::regclass::oid::bigint")) {
                oid.next();
                return oid.getLong(1);
            }
        }
    }

    private static ObjectNode page(long database, long table) {
        return Product.JSON.createObjectNode().put("database_id", database).put("table_oid", table);
    }

    private static void pages(Product product, String title, ObjectNode params, String bare) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> limit = new ArrayList<>();
        product.call("records.list", params);
        var request = product.request("records.list", params);
        try (Connection connection = product.direct("bench"); PreparedStatement select = connection.prepareStatement(bare)) {
            for (int i = 0; i < 200; i++) {
                ours.add(millis(() -> product.send(request)));
                limit.add(millis(() -> drain(select)));
            }
        }
        double ratio = percentile(ours, 95) / percentile(limit, 95);
        say("| %s | %.1f | %.1f | %.1f | %.1f |"
                .formatted(title, percentile(ours, 50), percentile(ours, 95), percentile(limit, 95), ratio));
    }

    private static Object drain(PreparedStatement select) throws Exception {
        try (ResultSet results = select.executeQuery()) {
            int width = results.getMetaData().getColumnCount();
            while (results.next()) {
                for (int i = 1; i <= width; i++) {
                    results.getString(i);
                }
            }
            return select;
        }
    }

    private static long calls(Product product, ObjectNode params) throws Exception {
        var request = product.request("records.list", params);
        long count = 0;
        for (long end = System.nanoTime() + ROUND_NANOS; System.nanoTime() < end; count++) {
            product.send(request);
        }
        return count;
    }

    private static long selects(Product product) throws Exception {
        long count = 0;
        try (Connection connection = product.direct("bench");
                PreparedStatement select = connection.prepareStatement("SELECT * FROM t ORDER BY id LIMIT 100")) {
            for (long end = System.nanoTime() + ROUND_NANOS; System.nanoTime() < end; count++) {
                drain(select);
            }
        }
        return count;
    }

    private static double rate(int clients, Callable<Long> client) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(client));
            }
            long all = 0;
            for (Future<Long> one : running) {
                all += one.get();
            }
            return all * 1e9 / ROUND_NANOS;
        }
    }

    private static double millis(Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static void say(String line) {
        System.out.println(line);
        LINES.add(line);
    }

    private static void report(String row) throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
        String commit = new String(git.getInputStream().readAllBytes()).strip();
        String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        String head = "# " + row.toUpperCase() + "\n\n" + LocalDate.now() + ", commit " + commit + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, load " + load
                + " at the end, Java " + Runtime.version() + ".\n\n";
        Files.createDirectories(Path.of("benchmarks/results"));
        Files.writeString(Path.of("benchmarks/results/" + row + ".md"), head + String.join("\n", LINES) + "\n");
    }
}
