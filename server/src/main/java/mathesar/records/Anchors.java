package mathesar.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mathesar.catalog.Relation;
import mathesar.postgres.Session;
import mathesar.postgres.Target;
import mathesar.query.Clauses;
import mathesar.query.Order;
import mathesar.query.Seek;
import mathesar.query.SortKey;
import mathesar.query.Source;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Keys of rows taken evenly from all over a table, in the order of a sort: the way to about row N without counting to N. Taking
 * them reads some thousands of rows however large the table is; they are kept for a while.
 */
final class Anchors {
    private static final long FRESH_NANOS = 120_000_000_000L;
    private static final int MOST_KEPT = 300;
    private static final int BLOCKS = 1500;
    private static final int ROWS_OF_BLOCK = 3;
    private static final int FEWEST = 200;

    private final Map<Key, Sample> kept = new ConcurrentHashMap<>();

    private record Key(Target target, long oid, String order, Sql condition) {}

    /**
     * What was taken.
     *
     * @param keys texts of the order's keys, sorted
     * @param rows estimate of how many rows there are in all
     */
    private record Sample(List<List<@Nullable String>> keys, double rows, long at) {}

    /**
     * Where about row N is; null if the relation cannot be sampled or too few rows meet the condition.
     *
     * @param of how many rows N is counted among; null for the planner's estimate
     */
    Seek.@Nullable Start find(Session session, Source source, Order order, Sql condition, long row, @Nullable Long of) {
        char kind = source.relation().kind();
        if (!order.total() || (kind != 'r' && kind != 'm')) {
            return null;
        }
        Sample sample = sample(session, source, order, condition);
        int size = sample.keys.size();
        if (size < FEWEST) {
            return null;
        }
        double each = (of == null || of <= 0 ? sample.rows : of) / size;
        int index = (int) Math.min(size - 1, Math.max(0, (long) (row / each)));
        long skip = index == size - 1 ? 0 : Math.max(0, (long) (row - index * each));
        return new Seek.Start(sample.keys.get(index), true, false, skip);
    }

    private Sample sample(Session session, Source source, Order order, Sql condition) {
        Key key = new Key(session.target(), source.relation().oid(), PageToken.signature(order), condition);
        Sample known = kept.get(key);
        if (known != null && System.nanoTime() - known.at < FRESH_NANOS) {
            return known;
        }
        Sample fresh = take(session, source, order, condition);
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(key, fresh);
        return fresh;
    }

    private static Sample take(Session session, Source source, Order order, Sql condition) {
        Relation relation = source.relation();
        long size = session.get(
                Sql.of(
                        "SELECT pg_relation_size({}::oid) / current_setting('block_size')::int",
                        Sql.number(relation.oid())),
                row -> row.number(1));
        long pages = Math.max(1, size);
        List<Sql> keys = new ArrayList<>();
        for (SortKey one : order.keys()) {
            keys.add(one.by().text(source));
        }
        Sql places = Sql.of(
                "ARRAY(SELECT ('(' || (b * {} / {}) || ',' || r || ')')::tid FROM generate_series(0, {}) b, generate_series(1, {}) r)",
                Sql.number(pages),
                Sql.number(Math.min(pages, BLOCKS)),
                Sql.number(Math.min(pages, BLOCKS) - 1),
                Sql.number(ROWS_OF_BLOCK));
        Sql statement = Sql.of(
                "SELECT {}, count(*) OVER () FROM {} WHERE {}.ctid = ANY ({}) {} {}",
                Sql.join(", ", keys),
                source.from(),
                source.alias(),
                places,
                condition.isEmpty() ? Sql.EMPTY : Sql.of("AND ({})", condition),
                order.clause(source));
        List<List<@Nullable String>> taken = session.list(statement, row -> {
            List<@Nullable String> values = new ArrayList<>();
            for (int i = 1; i <= keys.size(); i++) {
                values.add(row.findText(i));
            }
            return values;
        });
        return new Sample(taken, estimate(session, source, condition), System.nanoTime());
    }

    /** How many rows the planner expects: from the table's size now and the statistics, without reading rows. */
    static double estimate(Session session, Source source, Sql condition) {
        String plan = String.join(
                "",
                session.list(
                        Sql.of("EXPLAIN (FORMAT JSON) SELECT FROM {} {}", source.from(), Clauses.where(condition)),
                        row -> row.text(1)));
        return tools.jackson.databind.json.JsonMapper.shared()
                .readTree(plan)
                .path(0)
                .path("Plan")
                .path("Plan Rows")
                .asDouble(0);
    }
}
