package mathesar.query;

import java.util.function.LongFunction;
import mathesar.catalog.Relation;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import tools.jackson.databind.JsonNode;

/**
 * Values of another table that a mapping table links to each record.
 *
 * @param base the column of the listed table the mapping refers to
 * @param mapBase the mapping table's column that refers to it
 * @param mapTarget the mapping table's column that refers to the target
 * @param target the referred column of the target table
 */
public record JoinedColumn(String alias, int base, Relation map, int mapBase, int mapTarget, Relation table, int target)
        implements Joined {
    private static final int MOST_VALUES = 25;

    /** @throws AppException RaiseException for a path that does not lead through one mapping table */
    public static JoinedColumn of(String alias, JsonNode path, LongFunction<Relation> relations) {
        long map = path.path(0).path(1).path(0).asLong(0);
        if (path.size() != 2 || map != path.path(1).path(0).path(0).asLong(0)) {
            throw PostgresCondition.of("P0001").error("A join path leads to a mapping table and from it to a target");
        }
        return new JoinedColumn(
                alias,
                path.path(0).path(0).path(1).asInt(0),
                relations.apply(map),
                path.path(0).path(1).path(1).asInt(0),
                path.path(1).path(0).path(1).asInt(0),
                relations.apply(path.path(1).path(1).path(0).asLong(0)),
                path.path(1).path(1).path(1).asInt(0));
    }

    /** The values distinct, not null, sorted, the first 25. */
    @Override
    public Sql select(Source source, Summaries summaries, int index) {
        Source m = new Source(map, Identifier.of("jm" + index));
        Source t = new Source(table, Identifier.of("jt" + index));
        Sql key = t.column(target);
        Summaries.Summary summary = summaries.of(t);
        return Sql.of(
                "(SELECT json_build_object('count', coalesce(max(n), 0), 'keys', coalesce(json_agg(json_build_array(k, k::text, s) ORDER BY k), '[]')) FROM"
                        + " (SELECT k, n, (SELECT {} FROM {}{} WHERE {} = k) AS s FROM (SELECT k, count(*) OVER () AS n FROM"
                        + " (SELECT DISTINCT {} AS k FROM {} JOIN {} ON {} = {} WHERE {} = {}) d ORDER BY k LIMIT {}) p) q)",
                summary.text(),
                t.from(),
                summary.joins(),
                key,
                key,
                m.from(),
                t.from(),
                key,
                m.column(mapTarget),
                m.column(mapBase),
                source.column(base),
                Sql.number(MOST_VALUES));
    }
}
