package mathesar.explorations;

import java.math.BigDecimal;
import mathesar.datatypes.RecordFormat;
import mathesar.errors.ApiError;
import mathesar.sql.Sql;
import tools.jackson.core.JsonGenerator;

/** Values as explorations show them: as records do, but numerics as texts, oids as numbers and plain arrays. */
final class CellWriter {
    private CellWriter() {}

    /** What to select for a column. */
    static Sql selected(OutputColumn column) {
        Sql value = Stage.reference(column.alias());
        OutputColumn.Kind kind = column.kind();
        if (kind.format() == RecordFormat.ARRAY) {
            return switch (kind.base()) {
                case "numeric[]" -> Sql.of("to_json({}::text[])", value);
                case "interval[]" ->
                    Sql.of(
                            "(SELECT to_json(array_agg('P' || extract(epoch FROM date_trunc('day', justify_interval(i)))::bigint / 86400 || 'DT'"
                                    + " || to_char(make_interval(secs => mod(extract(epoch FROM i)::numeric + 8640000000, 86400)::float8), 'HH24\"H\"MI\"M\"SS\"S\"') ORDER BY n))"
                                    + " FROM unnest({}) WITH ORDINALITY AS u(i, n))",
                            value);
                default -> Sql.of("to_json({})", value);
            };
        }
        return kind.format() == RecordFormat.COMPOSITE
                ? Sql.of("{}::text", value)
                : kind.format().selected(value);
    }

    static void write(JsonGenerator json, OutputColumn column, String text) {
        OutputColumn.Kind kind = column.kind();
        if (kind.base().equals("numeric") && kind.format() == RecordFormat.NUMBER) {
            json.writeString(numeric(text));
        } else if (kind.base().equals("oid")) {
            json.writeNumber(text);
        } else if (kind.format() == RecordFormat.COMPOSITE) {
            json.writeString(text);
        } else {
            if (kind.format() == RecordFormat.ARRAY) {
                refuseFarDates(kind.base(), text);
            }
            kind.format().write(json, text);
        }
    }

    private static String numeric(String text) {
        char last = text.charAt(text.length() - 1);
        return last >= '0' && last <= '9' ? new BigDecimal(text).toString() : text;
    }

    /** Clients of the API read the dates of lists as ISO 8601 calendar dates, which know neither era nor infinity. */
    private static void refuseFarDates(String base, String text) {
        boolean dates = base.startsWith("date") || base.startsWith("timestamp");
        if (dates && (text.contains(" BC") || text.contains("infinity"))) {
            throw ApiError.VALUE.error("A list holds a date before Christ or an infinite one, which cannot be shown in a list");
        }
    }
}
