package mathesar.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.sql.Sql;

/** Which tables can be reached from one by single-column foreign keys, in both directions. */
public final class Joinables {
    /** Paths beyond are left out, the longest first. */
    private static final int MOST = 5_000;

    private Joinables() {}

    /**
     * One way from the base to a table.
     *
     * @param joinPath a hop each: [[left oid, left attnum], [right oid, right attnum]]
     * @param fkeyPath a hop each: [constraint oid, whether from the table referred to to the referring one]
     * @param multipleResults whether one record may lead to several
     */
    @ApiName("JoinPath")
    public record Path(
            long base,
            long target,
            List<List<List<Long>>> joinPath,
            List<List<Object>> fkeyPath,
            int depth,
            boolean multipleResults) {}

    /** A table that is reached, its columns by attnum. */
    @ApiName("JoinTarget")
    public record Target(String name, Map<Integer, TargetColumn> columns) {}

    /** A column of a table that is reached. */
    public record TargetColumn(String name, String type, boolean primaryKey) {}

    /** @param targetTableInfo by oid */
    @ApiName("JoinableTables")
    public record Found(List<Path> joinableTables, Map<Long, Target> targetTableInfo) {}

    private record Hop(long constraint, boolean reversed, long from, long fromAttnum, long to, long toAttnum) {}

    /** Breadth first, so the shortest ways come first; a hop never takes back the one before it. */
    public static Found find(Session s, long base, int maxDepth) {
        Map<Long, List<Hop>> hops = hops(s);
        List<Path> all = new ArrayList<>();
        List<Path> last = List.of(new Path(base, base, List.of(), List.of(), 0, false));
        for (int depth = 1; depth <= Math.max(1, maxDepth) && !last.isEmpty(); depth++) {
            List<Path> next = new ArrayList<>();
            for (Path path : last) {
                for (Hop hop : hops.getOrDefault(path.target(), List.of())) {
                    if (all.size() + next.size() < MOST && !takesBack(path, hop)) {
                        next.add(extend(path, hop));
                    }
                }
            }
            all.addAll(next);
            last = next;
        }
        return new Found(all, targets(s, all));
    }

    private static boolean takesBack(Path path, Hop hop) {
        return !path.fkeyPath().isEmpty() && path.fkeyPath().getLast().equals(List.of(hop.constraint, !hop.reversed));
    }

    private static Path extend(Path path, Hop hop) {
        List<List<List<Long>>> joins = new ArrayList<>(path.joinPath());
        joins.add(List.of(List.of(hop.from, hop.fromAttnum), List.of(hop.to, hop.toAttnum)));
        List<List<Object>> keys = new ArrayList<>(path.fkeyPath());
        keys.add(List.of(hop.constraint, hop.reversed));
        return new Path(path.base(), hop.to, joins, keys, path.depth() + 1, path.multipleResults() || hop.reversed);
    }

    private static Map<Long, List<Hop>> hops(Session s) {
        Map<Long, List<Hop>> all = new TreeMap<>();
        Sql query = Sql.of("SELECT oid, conrelid, conkey[1], confrelid, confkey[1] FROM pg_constraint"
                + " WHERE contype = 'f' AND cardinality(conkey) = 1 ORDER BY oid");
        List<Hop> forward = s.list(
                query,
                row -> new Hop(row.number(1), false, row.number(2), row.number(3), row.number(4), row.number(5)));
        forward.forEach(
                hop -> all.computeIfAbsent(hop.from, oid -> new ArrayList<>()).add(hop));
        forward.forEach(hop -> all.computeIfAbsent(hop.to, oid -> new ArrayList<>())
                .add(new Hop(hop.constraint, true, hop.to, hop.toAttnum, hop.from, hop.fromAttnum)));
        return all;
    }

    private static Map<Long, Target> targets(Session s, List<Path> paths) {
        long[] oids = paths.stream().mapToLong(Path::target).distinct().toArray();
        Map<Long, Target> all = new TreeMap<>();
        if (oids.length == 0) {
            return all;
        }
        Sql query = Sql.of("""
                SELECT c.oid, c.relname, a.attnum, a.attname,
                    CASE WHEN t.typcategory = 'A' THEN '_array' ELSE format_type(t.oid, NULL) END,
                    coalesce(a.attnum = ANY (k.conkey), false)
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
                    LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
                WHERE c.oid = ANY ({}::oid[]) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.oid, a.attnum""", oids);
        s.each(query, 0, row -> {
            Target target = all.get(row.number(1));
            if (target == null) {
                target = new Target(row.text(2), new TreeMap<>());
                all.put(row.number(1), target);
            }
            target.columns().put(row.integer(3), new TargetColumn(row.text(4), row.text(5), row.bool(6)));
        });
        return all;
    }
}
