package mathesar.imports.infer;

import java.util.List;
import java.util.Set;
import mathesar.imports.text.Cell;
import org.jspecify.annotations.Nullable;

/** Numbers with one currency before or after them, the same in all values. */
final class Amounts implements Family {
    private static final int LONGEST = 40;
    /** Codes and signs of letters (ISO 4217 and common use). */
    private static final Set<String> CURRENCIES = Set.of(
            "USD", "EUR", "GBP", "JPY", "CNY", "INR", "CHF", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "PLN", "CZK",
            "HUF", "RON", "BGN", "TRY", "RUB", "UAH", "ILS", "ZAR", "BRL", "MXN", "ARS", "CLP", "COP", "PEN", "KRW",
            "SGD", "HKD", "TWD", "THB", "MYR", "IDR", "PHP", "VND", "PKR", "BDT", "LKR", "NPR", "EGP", "NGN", "KES",
            "GHS", "MAD", "AED", "SAR", "QAR", "KWD", "Rs", "Rs.", "R$", "US$", "A$", "C$", "NZ$", "HK$", "S$", "kr",
            "kr.", "zł", "Kč", "Ft", "lei", "Fr.", "CHF.", "S/");

    private final Tally tally = new Tally();
    private final Numbers numbers = new Numbers();
    private @Nullable String prefix;
    private @Nullable String suffix;

    @Override
    public void see(Cell cell, long line) {
        tally.see(fits(cell, line), cell, line);
    }

    private boolean fits(Cell cell, long line) {
        if (cell.length() > LONGEST) {
            return false;
        }
        int from = 0;
        int to = cell.length();
        boolean negative = to > 2 && cell.charAt(0) == '(' && cell.charAt(to - 1) == ')';
        if (negative) {
            from++;
            to--;
        } else if (cell.charAt(0) == '-' && to > 1 && !isNumeric(cell.charAt(1))) {
            from++;
        }
        int start = from;
        while (start < to && !isNumeric(cell.charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && !isDigit(cell.charAt(end - 1))) {
            end--;
        }
        if (start == end || (start == from && end == to)) {
            return false;
        }
        String before = cell.subSequence(from, start).toString();
        String after = cell.subSequence(end, to).toString();
        return isCurrency(before, after) && isSame(before, after) && numbers.see(cell, start, end, line);
    }

    private boolean isSame(String before, String after) {
        if (prefix == null || suffix == null) {
            prefix = before;
            suffix = after;
        }
        return prefix.equals(before) && suffix.equals(after);
    }

    private static boolean isCurrency(String before, String after) {
        boolean first = isSign(before);
        boolean last = isSign(after);
        return (first && after.isEmpty()) || (last && before.isEmpty());
    }

    private static boolean isSign(String affix) {
        String sign = affix.strip();
        return CURRENCIES.contains(sign)
                || (sign.codePointCount(0, sign.length()) == 1
                        && Character.getType(sign.codePointAt(0)) == Character.CURRENCY_SYMBOL);
    }

    @Override
    public boolean isAlive() {
        return tally.isAlive();
    }

    @Override
    public List<Candidate> candidates(long values) {
        if (tally.fits() == 0 || prefix == null || suffix == null) {
            return List.of();
        }
        String before = prefix;
        String after = suffix;
        return numbers.candidates(values).stream()
                .filter(c -> c.type().equals("numeric"))
                .map(c -> new Candidate(
                        "mathesar_types.mathesar_money",
                        c.format().withAffixes(before, after),
                        Math.min(c.fits(), tally.fits()),
                        tally.against(),
                        c.doubt()))
                .toList();
    }

    private static boolean isNumeric(char c) {
        return isDigit(c) || c == '-' || c == '+' || c == '.';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
