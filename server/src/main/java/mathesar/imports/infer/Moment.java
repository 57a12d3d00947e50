package mathesar.imports.infer;

import java.util.Locale;
import java.util.Map;
import mathesar.imports.infer.Format.DateOrder;
import org.jspecify.annotations.Nullable;

/** Reads one text as a date, or as a date with a time and perhaps a zone. Reused from value to value. */
final class Moment {
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));
    private static final String[] LONG_MONTHS = {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december"
    };
    private static final String WEEKDAYS = "mon tue wed thu fri sat sun";

    private CharSequence text = "";
    private int at;
    private int end;
    private int year;
    private int first;
    private int second;
    private boolean ordered;
    private boolean dotted;
    private boolean shortYear;
    private boolean compact;
    private final Clock clock = new Clock();
    private boolean timed;

    /** Whether the text is a date, with day and month in some order. */
    boolean read(CharSequence value) {
        text = value;
        at = 0;
        end = value.length();
        while (end > 0 && value.charAt(end - 1) == ' ') {
            end--;
        }
        while (at < end && value.charAt(at) == ' ') {
            at++;
        }
        ordered = false;
        dotted = false;
        shortYear = false;
        compact = false;
        timed = false;
        return end - at >= 6 && end - at <= 48 && date() && rest() && (fits(DateOrder.DMY) || fits(DateOrder.MDY));
    }

    boolean hasTime() {
        return timed;
    }

    boolean hasZone() {
        return timed && clock.hasZone();
    }

    /** Whether it is only eight digits. */
    boolean isCompact() {
        return compact;
    }

    boolean hasShortYear() {
        return shortYear;
    }

    /** Whether the order of day and month changes what it says. */
    boolean isAmbiguous() {
        return fits(DateOrder.DMY) && fits(DateOrder.MDY) && !ordered && first != second;
    }

    boolean fits(DateOrder order) {
        if (ordered) {
            return isDay(first, second);
        }
        return order == DateOrder.DMY ? isDay(second, first) : !dotted && isDay(first, second);
    }

    /** In the form of ISO 8601 that PostgreSQL reads whatever its settings. */
    String iso(DateOrder order) {
        boolean dayFirst = !ordered && order == DateOrder.DMY;
        String date = String.format(
                Locale.ROOT, "%04d-%02d-%02d", year, dayFirst ? second : first, dayFirst ? first : second);
        return timed ? date + " " + clock.iso() : date;
    }

    private boolean isDay(int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= DAYS[month - 1]
                && (month != 2 || day < 29 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)));
    }

    private boolean date() {
        if (isDigit(peek())) {
            return beginsWithDigits();
        }
        String word = word();
        if (word.length() >= 3 && WEEKDAYS.contains(word.substring(0, 3)) && month(word) == 0) {
            skip(",. ");
            if (isDigit(peek())) {
                return beginsWithDigits();
            }
            word = word();
        }
        return beginsWithMonth(word);
    }

    /** {@code Jan 2, 2020}. */
    private boolean beginsWithMonth(String word) {
        first = month(word);
        skip(". ");
        int from = at;
        second = digits();
        if (first == 0 || at == from || at - from > 2) {
            return false;
        }
        skip(", ");
        ordered = true;
        return yearHere(true);
    }

    private boolean beginsWithDigits() {
        int from = at;
        int number = digits();
        int length = at - from;
        if (length == 8 && at == end) {
            compact = true;
            ordered = true;
            year = number / 10_000;
            first = number / 100 % 100;
            second = number % 100;
            return year >= 1800 && year < 2200;
        }
        char separator = peek();
        if (length == 4 && (separator == '-' || separator == '/' || separator == '.')) {
            return yearFirst(number, separator);
        }
        return length <= 2 && dayOrMonthFirst(number, separator);
    }

    private boolean yearFirst(int number, char separator) {
        year = number;
        ordered = true;
        at++;
        int from = at;
        first = digits();
        if (at == from || at - from > 2 || peek() != separator) {
            return false;
        }
        at++;
        from = at;
        second = digits();
        return at > from && at - from <= 2;
    }

    private boolean dayOrMonthFirst(int number, char separator) {
        if (separator != '-' && separator != '/' && separator != '.' && separator != ' ') {
            return false;
        }
        skip(separator == '.' ? ". " : String.valueOf(separator));
        if (!isDigit(peek())) {
            first = month(word());
            second = number;
            ordered = true;
            skip("-/., ");
            return first > 0 && yearHere(true);
        }
        if (separator == ' ') {
            return false;
        }
        first = number;
        dotted = separator == '.';
        int from = at;
        second = digits();
        if (at - from > 2 || peek() != separator) {
            return false;
        }
        at++;
        return yearHere(false);
    }

    private boolean yearHere(boolean fourDigits) {
        int from = at;
        year = digits();
        if (at - from == 2 && !fourDigits) {
            // As PostgreSQL does: 70 to 99 belong to the last century (manual, appendix B.1).
            year += year < 70 ? 2000 : 1900;
            shortYear = true;
            return true;
        }
        return at - from == 4;
    }

    /** Nothing, or a time. */
    private boolean rest() {
        if (at == end) {
            return true;
        }
        char c = peek();
        if (c != 'T' && c != 't' && c != ' ' && c != ',') {
            return false;
        }
        at++;
        skip(" ");
        timed = clock.read(text, at, end);
        return timed && clock.isOfDay();
    }

    private char peek() {
        return at < end ? text.charAt(at) : 0;
    }

    private void skip(String any) {
        while (at < end && any.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private int digits() {
        int number = 0;
        int from = at;
        while (at < end && isDigit(text.charAt(at)) && at - from < 9) {
            number = number * 10 + (text.charAt(at++) - '0');
        }
        return number;
    }

    private String word() {
        int from = at;
        while (at < end && Character.isLetter(text.charAt(at)) && at - from < 10) {
            at++;
        }
        return text.subSequence(from, at).toString().toLowerCase(Locale.ROOT);
    }

    private static int month(@Nullable String word) {
        if (word == null || word.length() < 3) {
            return 0;
        }
        int number = MONTHS.getOrDefault(word.substring(0, 3), 0);
        boolean whole =
                number > 0 && (word.length() == 3 || word.equals("sept") || word.equals(LONG_MONTHS[number - 1]));
        return whole ? number : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
