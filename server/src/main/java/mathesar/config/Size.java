package mathesar.config;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount of data, written as {@code 500MB} or {@code 10GB}; units are powers of 1024. */
public record Size(long bytes) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}) ?(B|KB|MB|GB|TB)");
    private static final String UNITS = "BKMGT";

    static Size parse(String text) {
        Matcher parts = WRITTEN.matcher(text.toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new IllegalArgumentException("must be a size such as 500MB or 10GB");
        }
        int power = UNITS.indexOf(parts.group(2).charAt(0));
        return new Size(Long.parseLong(parts.group(1)) << (10 * power));
    }

    @Override
    public String toString() {
        int power = bytes == 0 ? 0 : Math.min(UNITS.length() - 1, Long.numberOfTrailingZeros(bytes) / 10);
        return (bytes >> (10 * power)) + (power == 0 ? "B" : UNITS.charAt(power) + "B");
    }
}
