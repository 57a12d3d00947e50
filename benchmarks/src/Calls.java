import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.node.ObjectNode;

/** P1: calls a second of records.list, against pgbench with the same SELECT, prepared. */
final class Calls {
    private static final int ROUNDS = 5;
    private static final int SECONDS = 3;
    private static final int WARM_UP_SECONDS = 20;

    private Calls() {}

    static void measure(Path folder, Report report) throws Exception {
        report.head("clients", "count", "ours, calls/s", "pgbench, /s", "ratio");
        try (Product product = Product.start(folder)) {
            long database = product.createDatabase("bench");
            ObjectNode sheet = Tables.of(database, Tables.fill(product, 1000))
                    .put("limit", 100)
                    .put("paging", "seek")
                    .put("count", "estimated");
            ObjectNode plain = sheet.deepCopy();
            plain.remove(List.of("paging", "count"));
            rate(product, 4, WARM_UP_SECONDS, sheet);
            for (int clients : new int[] {1, 16}) {
                compare(product, report, clients, "estimated, as the sheet asks", sheet);
                compare(product, report, clients, "exact in the page, as the 0.10 API has it", plain);
            }
        }
    }

    private static void compare(Product product, Report report, int clients, String count, ObjectNode params)
            throws Exception {
        double[] ours = new double[ROUNDS];
        double[] limit = new double[ROUNDS];
        rate(product, clients, 2, params);
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = rate(product, clients, SECONDS, params);
            limit[round] = pgbench(product, clients);
        }
        double mine = Stats.median(ours);
        double bare = Stats.median(limit);
        report.say("| %d | %s | %.0f | %.0f | %.2f |", clients, count, mine, bare, mine / bare);
    }

    private static double rate(Product product, int clients, int seconds, ObjectNode params) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> calls(product, seconds, params)));
            }
            long all = 0;
            for (Future<Long> one : running) {
                all += one.get();
            }
            return all / (double) seconds;
        }
    }

    private static long calls(Product product, int seconds, ObjectNode params) throws Exception {
        long count = 0;
        try (Wire wire = product.wire("records.list", params)) {
            for (long end = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < end; count++) {
                wire.call();
            }
        }
        return count;
    }

    private static double pgbench(Product product, int clients) throws Exception {
        Path script = Files.createTempFile("mathesar-bench-", ".sql");
        try {
            Files.writeString(script, "SELECT * FROM t ORDER BY id LIMIT 100;\n");
            String said = Psql.run(
                    product,
                    Psql.find("pgbench"),
                    List.of("-n", "-M", "prepared", "-c", "" + clients, "-j", "" + Math.min(clients, 2), "-T", "" + SECONDS,
                            "-f", script.toString()),
                    ProcessBuilder.Redirect.PIPE);
            return said.lines()
                    .filter(line -> line.startsWith("tps = "))
                    .mapToDouble(line -> Double.parseDouble(line.split(" ")[2]))
                    .findFirst()
                    .orElseThrow();
        } finally {
            Files.delete(script);
        }
    }
}
