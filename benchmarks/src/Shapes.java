import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** P10: the calls behind a page of a schema with 1,000 tables, a table of 1,000 or 1,600 columns, in a database of 10,000 tables. */
final class Shapes {
    private static final int TIMES = 11;
    private static final int SCHEMAS = 10;
    private static final int TABLES = 1000;
    /** PostgreSQL locks each new table until the end of the transaction. */
    private static final int AT_ONCE = 500;

    private final Product product;
    private final Report report;

    private Shapes(Product product, Report report) {
        this.product = product;
        this.report = report;
    }

    static void measure(Path folder, Report report) throws Exception {
        report.head("call, in a database of " + SCHEMAS * TABLES + " tables", "first, ms", "median, ms");
        try (Product product = Product.start(folder)) {
            long database = product.createDatabase("bench");
            fill(product);
            new Shapes(product, report).all(database);
        }
    }

    /** Only reading is measured; without fsync, making and leaving 10,000 tables takes seconds instead of minutes. */
    private static void fill(Product product) throws Exception {
        Tables.execute(product, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()");
        for (int schema = 0; schema < SCHEMAS; schema++) {
            Tables.execute(product, "CREATE SCHEMA s" + schema);
            for (int from = 0; from < TABLES; from += AT_ONCE) {
                Tables.execute(product, ("DO $$ BEGIN FOR i IN %d..%d LOOP EXECUTE format('CREATE TABLE s%d.%%I"
                        + " (id integer PRIMARY KEY, name text)', 't' || i); END LOOP; END $$")
                        .formatted(from, from + AT_ONCE - 1, schema));
            }
        }
        for (int columns : new int[] {1000, 1600}) {
            String list = IntStream.range(1, columns).mapToObj(i -> "c" + i + " integer").collect(Collectors.joining(", "));
            Tables.execute(product, "CREATE TABLE w" + columns + " (id integer PRIMARY KEY, " + list + ")");
            Tables.execute(product, "INSERT INTO w" + columns + " SELECT generate_series(1, 100)");
        }
        Tables.execute(product, "ANALYZE");
    }

    private void all(long database) throws Exception {
        ObjectNode inDatabase = Product.JSON.createObjectNode().put("database_id", database);
        time("schemas.list", inDatabase, "");
        long schema = Tables.number(product, "SELECT 's5'::regnamespace::oid::bigint");
        time("tables.list_with_metadata", inDatabase.deepCopy().put("schema_oid", schema), " of 1,000 tables");
        for (int columns : new int[] {1000, 1600}) {
            long table = Tables.number(product, "SELECT 'w" + columns + "'::regclass::oid::bigint");
            ObjectNode params = Tables.of(database, table);
            time("columns.list_with_metadata", params, " of " + columns + " columns");
            time("tables.list_joinable", params, " of " + columns + " columns");
            time("records.list", params.deepCopy().put("limit", 50).put("paging", "seek").put("count", "estimated"),
                    ", 50 rows of " + columns + " columns");
        }
    }

    private void time(String method, ObjectNode params, String what) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            times.add(Stats.millis(() -> product.call(method, params)));
        }
        report.say("| %s%s | %.0f | %.0f |", method, what, times.getFirst(), Stats.percentile(times, 50));
    }
}
