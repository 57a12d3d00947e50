package mathesar.datatypes;

import mathesar.errors.PostgresCondition;
import mathesar.rpc.ApiName;
import mathesar.sql.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * Modifiers asked for a type. Those that the type does not take are passed over.
 *
 * @param precision digits of numeric, fraction digits of times and intervals, bits of bit strings
 * @param fields the units of an interval, such as {@code day to second}
 * @param array whether an array of the type is meant
 */
@ApiName("TypeOptionsDef")
public record TypeOptions(
        @Nullable Integer precision,
        @Nullable Integer scale,
        @Nullable Integer length,
        @Nullable String fields,
        @Nullable Boolean array) {
    public static final TypeOptions NONE = new TypeOptions(null, null, null, null, null);

    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * The type with these modifiers.
     *
     * @param type as {@code format_type} prints it, without modifier
     * @throws mathesar.errors.AppException SyntaxError if the fields of an interval are no units
     */
    public TypeName on(String type) {
        String modified = switch (type) {
            case "numeric" -> type + digits();
            case "character", "character varying" -> type + parenthesised(length);
            case "bit", "bit varying" -> type + parenthesised(precision);
            case "interval" -> type + span();
            default -> timeOr(type);
        };
        String text = Boolean.TRUE.equals(array) ? modified + "[]" : modified;
        if (!TypeName.isValid(text)) {
            throw PostgresCondition.of("42601").error("syntax error in the type \"" + text + "\"");
        }
        return TypeName.of(text);
    }

    private String timeOr(String type) {
        for (String kind : new String[] {"timestamp", "time"}) {
            if (type.startsWith(kind + " with")) {
                return kind + parenthesised(precision) + type.substring(kind.length());
            }
        }
        return type;
    }

    private String digits() {
        if (precision == null) {
            // A scale alone has always been read as a precision by this API.
            return parenthesised(scale);
        }
        return scale == null ? parenthesised(precision) : "(" + precision + "," + scale + ")";
    }

    private String span() {
        boolean seconds = fields == null || fields.endsWith("second");
        return (fields == null ? "" : " " + fields) + (seconds ? parenthesised(precision) : "");
    }

    private static String parenthesised(@Nullable Integer number) {
        return number == null ? "" : "(" + number + ")";
    }
}
