package mathesar.datatypes;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet runs when it opens a file (OWASP, "CSV Injection"): those that begin with =, +, -, @, a tab or a carriage
 * return, with or without apostrophes before, unless they are plain amounts such as -5, +1.5 or -$3.00.
 */
final class Formulas {
    private static final Pattern AMOUNT = Pattern.compile("[-+]\\p{Sc}?(\\d[\\d.,]*%?|Infinity)");

    private Formulas() {}

    static boolean mayBe(byte[] text, int length) {
        int first = 0;
        while (first < length && text[first] == '\'') {
            first++;
        }
        if (first == length) {
            return false;
        }
        return switch (text[first]) {
            case '=', '@', '\t', '\r' -> true;
            case '+', '-' ->
                first > 0
                        || !AMOUNT.matcher(new String(text, 0, length, StandardCharsets.UTF_8))
                                .matches();
            default -> false;
        };
    }
}
