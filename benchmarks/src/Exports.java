import java.nio.file.Path;

/** P6: a table as CSV, against COPY TO STDOUT by psql. */
final class Exports {
    private static final int ROUNDS = 3;

    private Exports() {}

    static void measure(Path folder, Report report) throws Exception {
        long rows = Long.parseLong(System.getenv().getOrDefault("ROWS", "5000000"));
        try (Product product = Product.start(folder, "-Xmx128m")) {
            long database = product.createDatabase("bench");
            long table = Tables.fill(product, rows);
            String path = "/api/export/v0/tables/?database_id=" + database + "&table_oid=" + table;
            double[] ours = new double[ROUNDS];
            double[] limit = new double[ROUNDS];
            long[] bytes = new long[1];
            for (int round = 0; round < ROUNDS; round++) {
                try (Wire wire = new Wire(product)) {
                    ours[round] = Stats.millis(() -> bytes[0] = wire.get(path));
                }
                limit[round] = Stats.millis(
                        () -> Psql.run(product, "COPY (SELECT * FROM t ORDER BY id) TO STDOUT (FORMAT csv, HEADER)"));
            }
            report.head(rows + " rows, " + bytes[0] / 1_000_000 + " MB, heap bounded to 128 MB", "seconds");
            report.say("| ours | %.1f |", Stats.median(ours) / 1000);
            report.say("| COPY TO STDOUT of the same rows in the same order | %.1f |", Stats.median(limit) / 1000);
            report.say("| throughput against COPY | %.2f |", Stats.median(limit) / Stats.median(ours));
            report.say("| memory of the server afterwards, MB | %d |", product.residentKilobytes() / 1024);
        }
    }
}
