package mathesar.imports.source;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a number in a workbook stands for, as its format tells (ECMA-376 part 1, 18.8.30 and 18.8.31).
 *
 * @param zeros how many digits are shown at least, where the format is nothing but zeros, as for postal codes; else 0
 */
record NumberLook(Kind kind, int zeros) {
    enum Kind {
        NUMBER,
        DATE,
        TIMESTAMP,
        TIME,
        DURATION
    }

    static final NumberLook PLAIN = new NumberLook(Kind.NUMBER, 0);

    private static final Pattern IGNORED = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^hmsHMS\\]][^\\]]*\\]");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]");
    private static final Pattern ZEROS = Pattern.compile("0{2,20}");

    /** A format by its number, where it is one of those that need no code. */
    static NumberLook builtIn(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> new NumberLook(Kind.DATE, 0);
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56 -> new NumberLook(Kind.TIME, 0);
            case 22 -> new NumberLook(Kind.TIMESTAMP, 0);
            case 46 -> new NumberLook(Kind.DURATION, 0);
            default -> PLAIN;
        };
    }

    /** A format by its code, such as {@code yyyy-mm-dd hh:mm}. */
    static NumberLook of(String code) {
        String first = code.split(";", 2)[0];
        if (ZEROS.matcher(first).matches()) {
            return new NumberLook(Kind.NUMBER, first.length());
        }
        String bare = IGNORED.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
        if (ELAPSED.matcher(bare).find()) {
            return new NumberLook(Kind.DURATION, 0);
        }
        if (bare.equals("general") || (bare.matches(".*[0#?].*") && !bare.matches(".*[ydhs].*"))) {
            return PLAIN;
        }
        boolean time = bare.contains("h") || bare.contains("s");
        boolean date = bare.contains("y") || bare.contains("d") || (bare.contains("m") && !time);
        return date
                ? new NumberLook(time ? Kind.TIMESTAMP : Kind.DATE, 0)
                : time ? new NumberLook(Kind.TIME, 0) : PLAIN;
    }
}
