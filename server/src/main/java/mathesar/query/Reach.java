package mathesar.query;

import java.util.function.LongFunction;
import mathesar.catalog.Relation;

/**
 * What the filter and the order of a table may speak of beyond the table itself.
 *
 * @param relations tables by oid; for those that do not exist it throws
 */
public record Reach(LongFunction<Relation> relations, Summaries summaries) {}
