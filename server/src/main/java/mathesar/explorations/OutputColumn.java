package mathesar.explorations;

import mathesar.catalog.RelationColumn;
import mathesar.datatypes.RecordFormat;
import org.jspecify.annotations.Nullable;

/**
 * A column of some stage of an exploration.
 *
 * @param kind its type
 * @param primaryKey whether it is, or was grouped from, a member of a primary key
 * @param source the initial column it holds values of, unchanged; null once aggregated
 * @param initial whether it is an initial column itself
 * @param input the alias it was made from; null for initial columns
 */
record OutputColumn(
        String alias,
        Kind kind,
        boolean primaryKey,
        @Nullable InitialColumn source,
        boolean initial,
        @Nullable String input) {

    /**
     * What is known of the type of a column.
     *
     * @param declared with modifiers, as {@code format_type} prints it
     * @param base below all domains, without modifiers
     * @param shown the type as answers name it, if that is not what {@code base} says
     */
    record Kind(String declared, String base, char category, RecordFormat format, boolean sortable, @Nullable String shown) {
        static final Kind TEXT = new Kind("text", "text", 'S', RecordFormat.TEXT, true, null);
        static final Kind COUNT = new Kind("bigint", "bigint", 'N', RecordFormat.NUMBER, true, "integer");
        static final Kind NUMERIC = new Kind("numeric", "numeric", 'N', RecordFormat.NUMBER, true, null);

        static Kind of(RelationColumn column) {
            return new Kind(
                    column.type(), column.base(), column.category(), column.format(), column.sortable(), null);
        }

        static Kind plain(String type, RecordFormat format, @Nullable String shown) {
            return new Kind(type, type, 'U', format, true, shown);
        }

        Kind array() {
            RecordFormat items = format == RecordFormat.JSON ? RecordFormat.JSON_ITEMS : RecordFormat.ARRAY;
            return new Kind(declared + "[]", base + "[]", 'A', items, sortable, null);
        }

        boolean isMoment() {
            return format == RecordFormat.DATE || format == RecordFormat.TIMESTAMP;
        }

        /** Whether it takes part in the order of rows that were not asked to be ordered. */
        boolean hasOwnOrder() {
            return sortable && category != 'A';
        }

        boolean isEnum() {
            return category == 'E';
        }
    }

    OutputColumn grouped(String output, Kind changed, boolean same) {
        return new OutputColumn(
                /* alias= */ output, changed, primaryKey && same, same ? source : null, false, /* input= */ alias);
    }
}
