package mathesar.imports.infer;

import org.jspecify.annotations.Nullable;

/**
 * How the values of a column are written, where PostgreSQL would not read them as they stand.
 *
 * @param group between groups of digits, empty for none
 * @param decimal before the fraction, empty where no value has one
 * @param prefix before every amount
 * @param suffix after every amount
 * @param order of day and month where numbers alone do not tell
 */
public record Format(
        String group,
        String decimal,
        String prefix,
        String suffix,
        @Nullable DateOrder order) {
    public static final Format PLAIN = new Format("", "", "", "", null);

    /** Which number comes first in 1/2/2020. */
    public enum DateOrder {
        DMY,
        MDY
    }

    public static Format number(String group, String decimal) {
        return new Format(group, decimal, "", "", null);
    }

    static Format date(@Nullable DateOrder order) {
        return new Format("", "", "", "", order);
    }

    Format withAffixes(String before, String after) {
        return new Format(group, decimal, before, after, order);
    }

    /** Whether a number is written so that PostgreSQL reads it as it stands. */
    public boolean isPlainNumber() {
        return group.isEmpty() && prefix.isEmpty() && suffix.isEmpty() && (decimal.isEmpty() || decimal.equals("."));
    }
}
