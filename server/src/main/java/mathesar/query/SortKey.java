package mathesar.query;

import mathesar.catalog.RelationColumn;
import mathesar.datatypes.RecordFormat;
import mathesar.sql.Sql;

/**
 * One column of an order.
 *
 * @param nullsFirst whether NULLs come before all values
 */
public record SortKey(RelationColumn column, boolean descending, boolean nullsFirst) {
    /** NULLs come last ascending, first descending, as PostgreSQL's indexes have them. */
    public SortKey(RelationColumn column, boolean descending) {
        this(column, descending, descending);
    }

    /** The same rows from the end. */
    SortKey reversed() {
        return new SortKey(column, !descending, !nullsFirst);
    }

    /** What is compared: the native value, but JSON as the text it travels as. Types without an order are PostgreSQL's to refuse. */
    Sql value(Source source) {
        Sql value = source.column(column);
        return switch (column.format()) {
            case JSON -> Sql.of("{}::text", value);
            case COMPOSITE -> Sql.of("to_jsonb({})", value);
            default -> value;
        };
    }

    /** What is compared when rows are grouped: as {@link #value}, but anything has a text. */
    Sql groupValue(Source source) {
        return column.sortable() || column.format() == RecordFormat.COMPOSITE
                ? value(source)
                : Sql.of("{}::text", source.column(column));
    }

    Sql term(Source source) {
        Sql key = descending ? Sql.of("{} DESC", value(source)) : value(source);
        if (nullsFirst == descending) {
            return key;
        }
        return nullsFirst ? Sql.of("{} NULLS FIRST", key) : Sql.of("{} NULLS LAST", key);
    }
}
