package mathesar.query;

import java.util.ArrayList;
import java.util.List;
import mathesar.catalog.RelationColumn;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * One page of records as one statement: the check of the catalog, the count, the readable columns, and for the rows shown only the
 * summaries of what they refer to.
 *
 * @param from what stands in FROM under the source's alias: the relation itself, or a subquery with its columns
 * @param condition empty for all rows
 * @param order the ORDER BY clause; empty for none
 * @param count the scalar that gives the number of rows, or NULL
 * @param extras further columns, such as summaries, joined values and group keys
 */
public record PageQuery(
        Source source,
        Sql from,
        Sql condition,
        Sql order,
        @Nullable Long limit,
        @Nullable Long offset,
        Sql count,
        List<RelationColumn> columns,
        List<Sql> extras) {
    /** Position of the check in the answer. */
    public static final int CHECK = 1;

    /** Position of the count in the answer. */
    public static final int COUNT = 2;

    /** Position of the first of the columns. */
    public static final int FIRST = 3;

    /** Position of the first of the extras. */
    public int firstExtra() {
        return FIRST + columns.size();
    }

    public Sql statement(Sql check) {
        List<Sql> selected = new ArrayList<>();
        selected.add(check);
        selected.add(count);
        columns.forEach(c -> selected.add(c.format().selected(source.column(c))));
        selected.addAll(extras);
        return Sql.of(
                "SELECT {} FROM {} {} {} {}",
                Sql.join(", ", selected),
                from,
                Clauses.where(condition),
                order,
                paging());
    }

    /** Check and count alone, for a page without rows. */
    public Sql withoutRows(Sql check) {
        return Sql.of("SELECT {}, {}", check, count);
    }

    /** The limit is written out: PostgreSQL keeps the plan of a statement only if it is no worse than one for known values (PREPARE, "Notes"). */
    private Sql paging() {
        Sql limited = limit == null ? Sql.EMPTY : Sql.of("LIMIT {}", Sql.number(limit));
        return offset == null ? limited : Sql.of("{} OFFSET {}", limited, offset);
    }
}
