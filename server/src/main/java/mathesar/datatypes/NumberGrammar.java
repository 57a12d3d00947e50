package mathesar.datatypes;

import mathesar.sql.Sql;

/**
 * Numbers as people write them, with or without grouped digits. A text is a number only if it can be read in one way:
 * {@code 1,234} and {@code 1.234} could be either a group or a fraction and are none.
 */
final class NumberGrammar {
    private static final String COMMA_GROUPS = "[0-9]{1,3},[0-9]{3}\\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3}){2,}(?:\\.[0-9]+)?"
            + "|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\\.[0-9]+)?";
    private static final String DOT_GROUPS = "[0-9]{1,3}\\.[0-9]{3},[0-9]+|[0-9]{1,3}(?:\\.[0-9]{3}){2,}(?:,[0-9]+)?";
    private static final String BLANK_GROUPS = "[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?";
    private static final String APOSTROPHE_GROUPS = "[0-9]{1,3}(?:'[0-9]{3})+(?:\\.[0-9]+)?";
    private static final String UNGROUPED = "[0-9]{4,}(?:[.,][0-9]+)?|[0-9]{1,3}(?:[.,][0-9]{1,2})?";

    private NumberGrammar() {}

    /** True where the text is a number with an optional sign. */
    static Sql isNumber(Sql text) {
        return matches(
                text,
                "[+-]?(?:" + COMMA_GROUPS + "|" + DOT_GROUPS + "|" + BLANK_GROUPS + "|" + APOSTROPHE_GROUPS + "|"
                        + UNGROUPED + ")");
    }

    /** True where the text is a number without sign, not grouped by apostrophes. */
    static Sql isAmount(Sql text) {
        return matches(text, COMMA_GROUPS + "|" + DOT_GROUPS + "|" + BLANK_GROUPS + "|" + UNGROUPED);
    }

    /** The number as a numeric; of meaning only where the text is one. */
    static Sql read(Sql text) {
        return Sql.of(
                "CASE WHEN {} THEN replace({}, ',', '') WHEN {} THEN translate({}, ',.', '.') ELSE translate({}, ', ''', '.') END::numeric",
                matches(text, "[+-]?(?:" + COMMA_GROUPS + ")"),
                text,
                matches(text, "[+-]?(?:" + DOT_GROUPS + ")"),
                text,
                text);
    }

    /** The number with its separators known. */
    static Sql read(Sql text, CastOptions options) {
        Sql bare = remove(text, options.groupSep());
        String point = options.decimalP();
        return point == null || point.isEmpty() || point.equals(".")
                ? Sql.of("{}::numeric", bare)
                : Sql.of("replace({}, {}, '.')::numeric", bare, Sql.literal(point));
    }

    /** The text without a word. */
    static Sql remove(Sql text, @org.jspecify.annotations.Nullable String word) {
        return word == null || word.isEmpty() ? text : Sql.of("replace({}, {}, '')", text, Sql.literal(word));
    }

    private static Sql matches(Sql text, String pattern) {
        return Sql.of("{} ~ {}", text, Sql.literal("^(?:" + pattern + ")$"));
    }
}
