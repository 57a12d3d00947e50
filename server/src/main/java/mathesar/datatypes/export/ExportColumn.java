package mathesar.datatypes.export;

import mathesar.datatypes.RecordFormat;
import mathesar.sql.Sql;

/**
 * A column of an export.
 *
 * @param type below all domains, without modifiers
 * @param format how its values travel in records
 */
public record ExportColumn(String name, String type, RecordFormat format) {
    /** What to select, so that a writer can take PostgreSQL's text of it. */
    public Sql selected(ExportFormat into, Sql value) {
        boolean json = into == ExportFormat.JSON || into == ExportFormat.NDJSON;
        return json ? format.selected(value) : value;
    }

    boolean isNumber() {
        return format == RecordFormat.NUMBER;
    }

    boolean isBoolean() {
        return format == RecordFormat.BOOLEAN;
    }

    boolean isDate() {
        return format == RecordFormat.DATE;
    }

    /** Without a time zone. */
    boolean isTimestamp() {
        return format == RecordFormat.TIMESTAMP && type.startsWith("timestamp without");
    }

    /** Whether its selected text is JSON already. */
    boolean isJson() {
        return switch (format) {
            case JSON, JSON_ITEMS, ARRAY, COMPOSITE -> true;
            default -> false;
        };
    }
}
