package mathesar.catalog;

import mathesar.datatypes.DataType;
import mathesar.postgres.Row;
import mathesar.sql.Sql;

/** Reads {@link DataType} as part of another query. */
final class TypeReader {
    /** How many columns {@link #COLUMNS} adds to the answer. */
    static final int WIDTH = 9;

    /** For a query in which {@code t} is the row of pg_type, {@code e} that of the array's items, {@code m} the modifier. */
    static final Sql COLUMNS = Sql.of("""
            t.oid, format_type(t.oid, NULL), format_type(t.oid, m.modifier), m.modifier, t.typtype,
            CASE WHEN t.typtype = 'd' THEN format_type(coalesce(nullif(b.typbasetype, 0), t.typbasetype), NULL) ELSE format_type(t.oid, NULL) END,
            CASE WHEN t.typcategory = 'A' THEN format_type(t.typelem, NULL) END, coalesce(e.typtype = 'e', false),
            ARRAY(SELECT l.enumlabel FROM pg_enum l WHERE l.enumtypid = CASE WHEN t.typtype = 'e' THEN t.oid ELSE e.oid END ORDER BY l.enumsortorder)""");

    static final Sql JOINS = Sql.of("""
            LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
            LEFT JOIN pg_type b ON b.oid = t.typbasetype AND b.typtype = 'd'
            """);

    private TypeReader() {}

    /** @param at the first of the type's columns */
    static DataType read(Row row, int at) {
        return new DataType(
                row.number(at),
                row.text(at + 1),
                row.text(at + 2),
                row.integer(at + 3),
                kind(row.text(at + 4), row.findText(at + 6) != null),
                row.text(at + 5),
                row.findText(at + 6),
                row.bool(at + 7),
                Texts.of(row, at + 8));
    }

    private static DataType.Kind kind(String code, boolean array) {
        return switch (code) {
            case "e" -> DataType.Kind.ENUM;
            case "d" -> DataType.Kind.DOMAIN;
            case "c" -> DataType.Kind.COMPOSITE;
            case "r", "m" -> DataType.Kind.RANGE;
            case "b" -> array ? DataType.Kind.ARRAY : DataType.Kind.BASE;
            default -> DataType.Kind.OTHER;
        };
    }
}
