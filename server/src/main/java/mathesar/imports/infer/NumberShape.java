package mathesar.imports.infer;

/** Reads one text as a number in every notation at once. Reused from value to value. */
final class NumberShape {
    private static final int MANY = 24;

    private final char[] separators = new char[MANY];
    private final int[] before = new int[MANY];
    private int count;
    private int digits;
    private char first;
    private long value;
    private boolean plus;
    private boolean negative;
    private boolean exponent;
    private int notations;

    /** The notations the text is a number in, as bits; {@link Notation#EVERY} for digits alone. */
    int read(CharSequence text) {
        notations = scan(text, 0, text.length()) ? fitting() : 0;
        return notations;
    }

    /** As {@link #read}, of a part of the text. */
    int read(CharSequence text, int from, int to) {
        notations = scan(text, from, to) ? fitting() : 0;
        return notations;
    }

    int digits() {
        return digits;
    }

    /** The number without its separators, if it has at most 18 digits. */
    long value() {
        return negative ? -value : value;
    }

    boolean isNegative() {
        return negative;
    }

    boolean hasPlus() {
        return plus;
    }

    boolean hasExponent() {
        return exponent;
    }

    boolean hasLeadingZero() {
        int whole = count > 0 ? before[0] : digits;
        return first == '0' && whole > 1;
    }

    /** Whether there is a fraction, read with this sign before it. */
    boolean hasFraction(char decimal) {
        return exponent || (count > 0 && separators[count - 1] == decimal);
    }

    private boolean scan(CharSequence text, int from, int to) {
        int i = from;
        int end = to;
        while (i < end && text.charAt(i) == ' ') {
            i++;
        }
        while (end > i && text.charAt(end - 1) == ' ') {
            end--;
        }
        count = 0;
        digits = 0;
        value = 0;
        exponent = false;
        char sign = i < end ? text.charAt(i) : 0;
        plus = sign == '+';
        negative = sign == '-' || sign == '\u2212';
        i += plus || negative ? 1 : 0;
        first = i < end ? text.charAt(i) : 0;
        for (; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                value = value * 10 + (c - '0');
            } else if (c == 'e' || c == 'E') {
                return exponent(text, i + 1, end);
            } else {
                char separator = separator(c);
                if (separator == Notation.NONE || count == MANY) {
                    return false;
                }
                before[count] = digits;
                separators[count++] = separator;
            }
        }
        return digits > 0;
    }

    private static char separator(char c) {
        return switch (c) {
            case '.', ',' -> c;
            case ' ', '\u00A0', '\u202F', '\u2009' -> ' ';
            case '\'', '\u2019' -> '\'';
            default -> Notation.NONE;
        };
    }

    private boolean exponent(CharSequence text, int from, int end) {
        int i = from;
        if (i < end && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        int start = i;
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        exponent = true;
        return i == end
                && i > start
                && i - start <= 3
                && digits > 0
                && (count == 0 || (count == 1 && separators[0] == '.'));
    }

    private int fitting() {
        if (exponent) {
            return Notation.POINT;
        }
        if (count == 0) {
            return Notation.EVERY;
        }
        int bits = 0;
        for (int i = 0; i < Notation.ALL.size(); i++) {
            bits |= fits(Notation.ALL.get(i)) ? 1 << i : 0;
        }
        return bits;
    }

    private boolean fits(Notation notation) {
        int groups = count;
        int whole = digits;
        if (separators[count - 1] == notation.decimal()) {
            groups--;
            whole = before[count - 1];
            if (digits == whole) {
                return false;
            }
        }
        for (int i = 0; i < groups; i++) {
            if (separators[i] != notation.group()) {
                return false;
            }
        }
        return groups == 0 || isGrouped(groups, whole);
    }

    /** Groups of three, or of two but for the last as in India; the first may be shorter but not begin with a zero. */
    private boolean isGrouped(int groups, int whole) {
        if (first == '0' || before[0] < 1 || before[0] > 3 || whole - before[groups - 1] != 3) {
            return false;
        }
        boolean threes = true;
        boolean twos = before[0] < 3;
        for (int i = 1; i < groups; i++) {
            threes &= before[i] - before[i - 1] == 3;
            twos &= before[i] - before[i - 1] == 2;
        }
        return threes || twos;
    }
}
