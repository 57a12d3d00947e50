package mathesar.query;

import mathesar.catalog.RelationColumn;
import mathesar.sql.Sql;

/**
 * One key of an order.
 *
 * @param nullsFirst whether NULLs come before all values
 */
public record SortKey(SortBy by, boolean descending, boolean nullsFirst) {
    /** NULLs come last ascending, first descending, as PostgreSQL's indexes have them. */
    static SortKey ascending(RelationColumn column) {
        return new SortKey(new SortBy.Column(column), false, false);
    }

    /** The same rows from the end. */
    SortKey reversed() {
        return new SortKey(by, !descending, !nullsFirst);
    }

    /** Equal for keys that sort alike. */
    public String signature() {
        return (descending ? "-" : "+") + by.id() + (nullsFirst == descending ? "" : "n");
    }

    Sql term(Source source) {
        Sql key = descending ? Sql.of("{} DESC", by.value(source)) : by.value(source);
        if (nullsFirst == descending) {
            return key;
        }
        return nullsFirst ? Sql.of("{} NULLS FIRST", key) : Sql.of("{} NULLS LAST", key);
    }
}
