package mathesar.datatypes;

import org.jspecify.annotations.Nullable;

/**
 * How texts of numbers and money are written, as type inference found out.
 *
 * @param groupSep what parts groups of digits; empty for nothing
 * @param decimalP what stands before the fraction; empty for none
 * @param currPref currency before the number
 * @param currSuff currency behind the number
 */
public record CastOptions(
        @Nullable String groupSep,
        @Nullable String decimalP,
        @Nullable String currPref,
        @Nullable String currSuff) {
    public static final CastOptions NONE = new CastOptions(null, null, null, null);

    /** Whether both separators are told. */
    boolean isComplete() {
        return groupSep != null && decimalP != null;
    }

    /** Whether only one separator is told, which is of no use. */
    boolean isPartial() {
        return (groupSep == null) != (decimalP == null);
    }
}
