import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** P5: from the last uploaded byte of a CSV to the committed table of found types, against psql's \\copy into a table like it. */
final class Imports {
    private static final int ROUNDS = 3;
    private static final double BYTES_OF_ROW = 102.4;

    private Imports() {}

    static void measure(Path folder, Report report) throws Exception {
        long megabytes = Long.parseLong(System.getenv().getOrDefault("MEGABYTES", "1000"));
        Path file = folder.resolve("bench.csv");
        try (Product product = Product.start(folder, "-Xmx128m")) {
            long database = product.createDatabase("bench");
            write(product, file, (long) (megabytes * 1e6 / BYTES_OF_ROW));
            double[] ours = new double[ROUNDS];
            double[] limit = new double[ROUNDS];
            double[] upload = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                String table = "ours" + round;
                load(product, database, file, table, ours, upload, round);
                Tables.execute(product, "CREATE TABLE bare (LIKE " + table + " INCLUDING ALL)");
                limit[round] = Stats.millis(() -> Psql.run(product, "\\copy bare from '" + file + "' csv header"));
                Tables.execute(product, "DROP TABLE bare", "DROP TABLE " + table, "CHECKPOINT");
            }
            report.head("file of " + Files.size(file) / 1_000_000 + " MB, heap bounded to 128 MB", "seconds");
            report.say("| upload, types found meanwhile | %.1f |", Stats.median(upload) / 1000);
            report.say("| ours, last byte to commit | %.1f |", Stats.median(ours) / 1000);
            report.say("| psql \\copy | %.1f |", Stats.median(limit) / 1000);
            report.say("| ratio | %.2f |", Stats.median(ours) / Stats.median(limit));
        }
    }

    private static void load(
            Product product, long database, Path file, String table, double[] ours, double[] upload, int round)
            throws Exception {
        long begin = System.nanoTime();
        AtomicLong lastByte = new AtomicLong();
        try (Wire wire = new Wire(product)) {
            JsonNode preview = Product.JSON.readTree(wire.upload("/api/import/v0/preview/", file, lastByte));
            ObjectNode run = Product.JSON.createObjectNode()
                    .put("id", preview.path("id").asString())
                    .put("database_id", database)
                    .put("schema_oid", Tables.number(product, "SELECT 'public'::regnamespace::oid::bigint"))
                    .put("table_name", table);
            run.putObject("key").put("kind", "none");
            String said = wire.post("/api/import/v0/run/", Product.JSON.writeValueAsString(run)).strip();
            if (!said.contains("\"table\"")) {
                throw new IllegalStateException(said);
            }
        }
        ours[round] = (System.nanoTime() - lastByte.get()) / 1e6;
        upload[round] = (lastByte.get() - begin) / 1e6;
    }

    private static void write(Product product, Path file, long rows) throws Exception {
        try (Connection connection = product.direct("bench"); OutputStream out = Files.newOutputStream(file)) {
            connection.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (" + Tables.select(rows) + ") TO STDOUT (FORMAT csv, HEADER)", out);
        }
    }
}
