import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** P2: pages of a large table, against the bare query by key that shows the same number of rows. */
final class Pages {
    private static final int TIMES = 200;
    private static final int LIMIT = 100;
    /** Rounds before the measured ones: the Java machine is at its speed after some ten thousand calls. */
    private static final int WARMING = 3000;
    private static final int SETTLING = 20;

    private final Product product;
    private final Report report;

    private Pages(Product product, Report report) {
        this.product = product;
        this.report = report;
    }

    static void measure(Path folder, Report report) throws Exception {
        long rows = Long.parseLong(System.getenv().getOrDefault("ROWS", "10000000"));
        report.head("page of " + LIMIT + " rows, of " + rows, "ours p50, ms", "ours p95, ms", "bare p95, ms", "ratio of p95");
        try (Product product = Product.start(folder)) {
            long database = product.createDatabase("bench");
            long table = Tables.fill(product, rows, "name, id", "at, id");
            new Pages(product, report).all(Tables.of(database, table).put("limit", LIMIT), rows);
        }
    }

    private void all(ObjectNode common, long rows) throws Exception {
        ObjectNode plain = common.put("paging", "seek").put("count", "estimated");
        String select = "SELECT * FROM t ";
        Random random = new Random(1);
        List<ObjectNode> middle = new ArrayList<>();
        List<ObjectNode> timed = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long row = 6000 + random.nextLong(rows - 12000);
            middle.add(plain.deepCopy().put("at_row", row));
            timed.add(sorted(plain, 3, "asc").put("at_row", row));
        }
        List<Kind> kinds = new ArrayList<>();
        kinds.add(new Kind("first", List.of(plain), select + "ORDER BY id LIMIT 100"));
        kinds.add(new Kind("middle, by the place of the scrollbar", middle, select + "WHERE id > " + rows / 2 + " ORDER BY id LIMIT 100"));
        kinds.add(new Kind("last", List.of(plain.deepCopy().put("at_row", -1)), select + "ORDER BY id DESC LIMIT 100"));
        String up = select + "ORDER BY at, id LIMIT 100";
        kinds.add(new Kind("sorted by an indexed timestamp, up", List.of(sorted(plain, 3, "asc")), up));
        kinds.add(new Kind("the same, in the middle", timed, select + "WHERE at >= timestamptz '2020-01-01' + " + rows / 2
                + " * interval '1 second' ORDER BY at, id LIMIT 100"));
        kinds.add(new Kind("sorted by an indexed timestamp, down", List.of(sorted(plain, 3, "desc")), select + "ORDER BY at DESC, id LIMIT 100"));
        kinds.add(new Kind("sorted by an indexed text, down", List.of(sorted(plain, 2, "desc")), select + "ORDER BY name DESC, id LIMIT 100"));
        kinds.add(new Kind("filtered on an indexed text", List.of(filtered(plain)), select + "WHERE name = 'name 4711' ORDER BY id LIMIT 100"));
        for (Kind kind : kinds) {
            rounds(kind, WARMING, new ArrayList<>(), new ArrayList<>());
        }
        for (Kind kind : kinds) {
            pages(kind);
        }
    }

    private static ObjectNode sorted(ObjectNode plain, int attnum, String direction) {
        ObjectNode sorted = plain.deepCopy();
        sorted.putArray("order").addObject().put("attnum", attnum).put("direction", direction);
        return sorted;
    }

    private static ObjectNode filtered(ObjectNode plain) {
        ObjectNode filtered = plain.deepCopy();
        ArrayNode args = filtered.putObject("filter").put("type", "equal").putArray("args");
        args.addObject().put("type", "attnum").put("value", 2);
        args.addObject().put("type", "literal").put("value", "name 4711");
        return filtered;
    }

    private void pages(Kind kind) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> limit = new ArrayList<>();
        rounds(kind, SETTLING, new ArrayList<>(), new ArrayList<>());
        rounds(kind, TIMES, ours, limit);
        double p95 = Stats.percentile(ours, 95);
        double least = Stats.percentile(limit, 95);
        report.say("| %s | %.1f | %.1f | %.1f | %.1f |", kind.title, Stats.percentile(ours, 50), p95, least, p95 / least);
    }

    /** Our call and the bare query in turns; adds the milliseconds of each. */
    private void rounds(Kind kind, int times, List<Double> ours, List<Double> limit) throws Exception {
        try (Connection connection = product.direct("bench");
                PreparedStatement select = connection.prepareStatement(kind.bare);
                Wire wire = new Wire(product)) {
            for (int i = 0; i < times; i++) {
                wire.of(Product.body("records.list", kind.params.get(i % kind.params.size())));
                ours.add(Stats.millis(wire::call));
                limit.add(Stats.millis(() -> drain(select)));
            }
        }
    }

    /** A page that is asked for: with each of the parameters in turn, and by the bare query. */
    private record Kind(String title, List<ObjectNode> params, String bare) {}

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
}
