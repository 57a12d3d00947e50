package mathesar.query;

import mathesar.catalog.RelationColumn;
import mathesar.sql.Sql;

/** One column of an order. NULLs come last ascending, first descending, as PostgreSQL's indexes have them. */
public record SortKey(RelationColumn column, boolean descending) {
    /** What is compared: the native value; for types without an order its text. */
    Sql value(Source source) {
        Sql value = source.column(column);
        if (column.sortable()) {
            return value;
        }
        return switch (column.format()) {
            case COMPOSITE -> Sql.of("to_jsonb({})", value);
            default -> Sql.of("{}::text", value);
        };
    }

    Sql term(Source source) {
        return descending ? Sql.of("{} DESC", value(source)) : value(source);
    }
}
