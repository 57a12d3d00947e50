import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** P9: what a paste and a bulk edit send, each one call and one transaction, against one statement with the same values in psql. */
final class Edits {
    private static final int ROUNDS = 5;
    private static final int PASTED = 10_000;
    private static final int CHANGED = 100_000;
    private static final int ROWS = 200_000;
    private static final String COLUMNS = "name, at, a, b, c, d, e, f, g";

    private final Product product;
    private final Path file;
    private final ObjectNode of;
    private int round;

    private Edits(Product product, Path file, ObjectNode of) {
        this.product = product;
        this.file = file;
        this.of = of;
    }

    static void measure(Path folder, Report report) throws Exception {
        try (Product product = Product.start(folder, "")) {
            long database = product.createDatabase("bench");
            ObjectNode of = Tables.of(database, Tables.fill(product, ROWS));
            Edits edits = new Edits(product, folder.resolve("edits.sql"), of);
            report.head("table of " + ROWS + " records and 10 columns", "ours, ms", "psql, ms", "ratio");
            report("10,000 x 9 cells pasted over records", report, edits::pasteOver);
            report("10,000 x 10 cells pasted as new records", report, edits::pasteNew);
            report("one cell of each of 100,000 records", report, edits::change);
        }
    }

    /** One round of ours and of the limit, in milliseconds. */
    private interface Case {
        double[] round() throws Exception;
    }

    private static void report(String what, Report report, Case work) throws Exception {
        double[] ours = new double[ROUNDS];
        double[] limit = new double[ROUNDS];
        work.round();
        for (int i = 0; i < ROUNDS; i++) {
            double[] both = work.round();
            ours[i] = both[0];
            limit[i] = both[1];
        }
        double mine = Stats.median(ours);
        double bare = Stats.median(limit);
        report.say("| %s | %.0f | %.0f | %.2f |", what, mine, bare, mine / bare);
    }

    private double[] pasteOver() throws Exception {
        String call = changes(PASTED, id -> cells(id).remove(List.of("1")));
        String sql = "UPDATE t SET (" + COLUMNS + ") = (" + alias("v") + ") FROM (VALUES " + values(PASTED)
                + ") v(id, " + COLUMNS + ") WHERE t.id = v.id::bigint";
        return both(call, sql);
    }

    private double[] change() throws Exception {
        int to = ++round;
        String call = changes(CHANGED, id -> Product.JSON.createObjectNode().put("4", to));
        String rows = IntStream.rangeClosed(1, CHANGED).mapToObj(id -> "(" + id + "," + to + ")").collect(Collectors.joining(","));
        return both(call, "UPDATE t SET a = v.a FROM (VALUES " + rows + ") v(id, a) WHERE t.id = v.id");
    }

    private double[] pasteNew() throws Exception {
        int first = ROWS + 1 + 2 * PASTED * round++;
        ArrayNode records = Product.JSON.createArrayNode();
        IntStream.range(first, first + PASTED).forEach(id -> records.add(cells(id)));
        ObjectNode params = of.deepCopy();
        params.set("record_defs", records);
        String rows = IntStream.range(first + PASTED, first + 2 * PASTED).mapToObj(this::row).collect(Collectors.joining(","));
        return both(body("records.add_many", params), "INSERT INTO t (id, " + COLUMNS + ") VALUES " + rows);
    }

    private double[] both(String call, String sql) throws Exception {
        Files.writeString(file, sql);
        Tables.execute(product, "VACUUM t", "CHECKPOINT");
        double ours = time(() -> send(call));
        Tables.execute(product, "VACUUM t", "CHECKPOINT");
        double bare = time(() -> Psql.file(product, file));
        return new double[] {ours, bare};
    }

    private static double time(Callable<Void> work) throws Exception {
        return Stats.millis(work);
    }

    private Void send(String call) throws Exception {
        try (Wire wire = new Wire(product)) {
            String said = wire.post("/api/rpc/v0/", call);
            if (!said.contains("\"result\"")) {
                throw new IllegalStateException(said.substring(0, Math.min(500, said.length())));
            }
            return null;
        }
    }

    private String changes(int count, IntFunction<ObjectNode> cells) {
        ArrayNode changes = Product.JSON.createArrayNode();
        IntStream.rangeClosed(1, count).forEach(id -> {
            ObjectNode change = changes.addObject().put("record_id", id);
            change.set("record_def", cells.apply(id));
        });
        ObjectNode params = of.deepCopy();
        params.set("changes", changes);
        return body("records.patch_many", params);
    }

    private static String body(String method, ObjectNode params) {
        ObjectNode call = Product.JSON.createObjectNode().put("jsonrpc", "2.0").put("id", 1).put("method", method);
        call.set("params", params);
        return Product.JSON.writeValueAsString(call);
    }

    private ObjectNode cells(int id) {
        return Product.JSON.createObjectNode()
                .put("1", id)
                .put("2", "pasted " + round + " " + id)
                .put("3", "2024-01-01 10:00:00+00")
                .put("4", round)
                .put("5", id * 3L)
                .put("6", "12.50")
                .put("7", "2024-02-03")
                .put("8", id % 2 == 0)
                .put("9", "some words that stand in a cell")
                .put("10", id * 0.5);
    }

    private String row(int id) {
        return "(" + id + ",'pasted " + round + " " + id + "','2024-01-01 10:00:00+00'," + round + "," + id * 3L
                + ",12.50,'2024-02-03'," + (id % 2 == 0) + ",'some words that stand in a cell'," + id * 0.5 + ")";
    }

    private String values(int count) {
        round++;
        return IntStream.rangeClosed(1, count).mapToObj(this::row).collect(Collectors.joining(","));
    }

    private static String alias(String table) {
        return table + ".name, " + table + ".at::timestamptz, " + table + ".a, " + table + ".b, " + table + ".c, " + table
                + ".d::date, " + table + ".e, " + table + ".f, " + table + ".g";
    }
}
