package mathesar.imports.source;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Numbers of a workbook as texts: exact decimals, and days since 1900 or 1904 as dates (ECMA-376 part 1, 18.17.4). */
final class SerialDate {
    private static final double LAST = 2958466;
    private static final int MISSING_LEAP_DAY = 60;
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    private final boolean from1904;

    SerialDate(boolean from1904) {
        this.from1904 = from1904;
    }

    /** The text of a number as its look asks for; the number itself where it is no such thing. */
    String text(String raw, NumberLook look) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        return switch (look.kind()) {
            case NUMBER -> number(value, look.zeros());
            case DURATION -> duration(value);
            case TIME, DATE, TIMESTAMP -> value < 0 || value >= LAST ? number(value, 0) : moment(value, look.kind());
        };
    }

    static String number(double value, int zeros) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        String bare =
                new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        boolean pads = bare.length() < zeros && bare.chars().allMatch(c -> c >= '0' && c <= '9');
        return pads ? "0".repeat(zeros - bare.length()) + bare : bare;
    }

    private String moment(double value, NumberLook.Kind kind) {
        long days = (long) value;
        long millis = Math.round((value - days) * 86_400_000);
        LocalDateTime at = date(days).atStartOfDay().plus(Duration.ofMillis(millis));
        boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (kind == NumberLook.Kind.TIME && days == 0) {
            return time(at.toLocalTime());
        }
        return kind == NumberLook.Kind.DATE && midnight
                ? at.toLocalDate().toString()
                : at.toLocalDate() + " " + time(at.toLocalTime());
    }

    /** 1900 was no leap year, but the sheet programs count a day for it. */
    private LocalDate date(long days) {
        if (from1904) {
            return EPOCH_1904.plusDays(days);
        }
        return EPOCH_1900.plusDays(days < MISSING_LEAP_DAY ? days + 1 : days);
    }

    private static String time(LocalTime time) {
        String whole = String.format("%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
        int millis = time.getNano() / 1_000_000;
        return millis == 0 ? whole : whole + String.format(".%03d", millis);
    }

    private static String duration(double days) {
        long millis = Math.abs(Math.round(days * 86_400_000));
        Duration length = Duration.ofMillis(millis);
        String text = String.format(
                "%s%02d:%02d:%02d",
                days < 0 ? "-" : "", length.toHours(), length.toMinutesPart(), length.toSecondsPart());
        return length.toMillisPart() == 0 ? text : text + String.format(".%03d", length.toMillisPart());
    }
}
