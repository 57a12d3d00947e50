package mathesar.datatypes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code type_options} says of a type: the modifier taken apart, and what arrays and enums hold. */
public final class Modifiers {
    private static final List<String> TIMES = List.of(
            "time without time zone", "time with time zone", "timestamp without time zone", "timestamp with time zone");
    private static final int FULL_PRECISION = 0xFFFF;
    /** Bits of the units in an interval's modifier, in the order of their size ({@code utils/datetime.h}). */
    private static final Map<String, Integer> UNITS = units();

    private Modifiers() {}

    /** The options of a type, members without a value as null; null for a type that takes none. */
    public static @Nullable Map<String, @Nullable Object> describe(DataType type) {
        Map<String, @Nullable Object> options = new LinkedHashMap<>();
        switch (type.kind()) {
            case ENUM -> {
                options.put("original_type", type.name());
                options.put("enum_values", type.labels());
            }
            case ARRAY -> {
                options.put("item_type", type.enumElement() ? "_enum" : type.element());
                if (type.element() != null) {
                    describe(type.element(), type.modifier(), options);
                }
            }
            default -> describe(type.name(), type.modifier(), options);
        }
        return options.isEmpty() ? null : options;
    }

    private static void describe(String type, int modifier, Map<String, @Nullable Object> options) {
        if (TIMES.contains(type) || type.equals("bit") || type.equals("bit varying")) {
            options.put("precision", modifier < 0 ? null : modifier);
        } else if (type.equals("character") || type.equals("character varying")) {
            options.put("length", modifier < 0 ? null : modifier - 4);
        } else if (type.equals("numeric")) {
            options.put("precision", modifier < 0 ? null : (modifier - 4) >> 16 & 0xFFFF);
            // Since PostgreSQL 15 the scale is a signed number of 11 bits.
            options.put("scale", modifier < 0 ? null : ((modifier - 4 & 0x7FF) ^ 0x400) - 0x400);
        } else if (type.equals("interval")) {
            int precision = modifier & FULL_PRECISION;
            options.put("precision", modifier < 0 || precision == FULL_PRECISION ? null : precision);
            options.put("fields", modifier < 0 ? null : fields(modifier >> 16 & 0x7FFF));
        }
    }

    private static @Nullable String fields(int mask) {
        List<String> named = UNITS.entrySet().stream()
                .filter(unit -> (mask & 1 << unit.getValue()) != 0)
                .map(Map.Entry::getKey)
                .toList();
        if (mask == 0x7FFF || named.isEmpty()) {
            return null;
        }
        return named.size() == 1 ? named.getFirst() : named.getFirst() + " to " + named.getLast();
    }

    private static Map<String, Integer> units() {
        Map<String, Integer> bits = new LinkedHashMap<>();
        bits.put("year", 2);
        bits.put("month", 1);
        bits.put("day", 3);
        bits.put("hour", 10);
        bits.put("minute", 11);
        bits.put("second", 12);
        return bits;
    }
}
