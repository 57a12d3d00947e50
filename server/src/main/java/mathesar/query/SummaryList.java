package mathesar.query;

import mathesar.catalog.RelationColumn;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The summaries of a table's rows, sorted, for pickers. Answers check, count, key, summary, and with a mapping the JSON array of the
 * keys of the mapping rows that link the row.
 *
 * @param search part of the summary, whatever the case of letters; null for all
 * @param mapping null without one
 */
public record SummaryList(
        Source source,
        RelationColumn key,
        Summaries.Summary summary,
        @Nullable String search,
        @Nullable Long limit,
        @Nullable Long offset,
        @Nullable Sql mapping) {

    public Sql statement(Sql check) {
        Sql paging = Sql.of(
                "{}{}",
                limit == null ? Sql.EMPTY : Sql.of("LIMIT {}", limit),
                offset == null ? Sql.EMPTY : Sql.of(" OFFSET {}", offset));
        return Sql.of(
                "SELECT {}, {}, {}, {}, {} FROM {}{} {} ORDER BY 4, {} {}",
                check,
                count(),
                key.format().selected(source.column(key)),
                summary.text(),
                mapping == null ? Sql.of("NULL") : mapping,
                source.from(),
                summary.joins(),
                Clauses.where(condition()),
                source.column(key),
                paging);
    }

    /** Check and count alone, for a page without rows. */
    public Sql withoutRows(Sql check) {
        return Sql.of("SELECT {}, {}", check, count());
    }

    private Sql condition() {
        return search == null || search.isEmpty()
                ? Sql.EMPTY
                : Sql.of("strpos(lower({}), lower({}::text)) > 0", summary.text(), search);
    }

    private Sql count() {
        Sql condition = condition();
        return Sql.of(
                "(SELECT count(*) FROM {}{} {})",
                source.from(),
                condition.isEmpty() ? Sql.EMPTY : summary.joins(),
                Clauses.where(condition));
    }
}
