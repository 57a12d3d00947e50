package mathesar.imports.infer;

import java.util.Locale;

/** Reads one text as a time of day, perhaps with a zone. Reused from value to value. */
final class Clock {
    private CharSequence text = "";
    private int at;
    private int end;
    private int hour;
    private int minute;
    private int second;
    private String fraction = "";
    private String zone = "";
    private boolean halves;

    boolean read(CharSequence value) {
        return read(value, 0, value.length());
    }

    /** Whether this part of the text is hours and minutes, and what may follow them. */
    boolean read(CharSequence value, int from, int to) {
        text = value;
        at = from;
        end = to;
        second = 0;
        fraction = "";
        zone = "";
        halves = false;
        hour = digits(3);
        if (hour < 0 || !take(':')) {
            return false;
        }
        int start = at;
        minute = digits(2);
        if (at - start != 2 || minute > 59) {
            return false;
        }
        return seconds() && half() && zone() && at == end;
    }

    /** Whether it is a time of one day, not a longer span. */
    boolean isOfDay() {
        return hour < 24 || (hour == 24 && minute == 0 && second == 0);
    }

    boolean hasZone() {
        return !zone.isEmpty();
    }

    String iso() {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", hour, minute, second) + fraction + zone;
    }

    private boolean seconds() {
        if (!take(':')) {
            return true;
        }
        int start = at;
        second = digits(2);
        if (at - start != 2 || second > 60) {
            return false;
        }
        if (at < end && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            int point = at++;
            while (at < end && isDigit(text.charAt(at))) {
                at++;
            }
            fraction = "." + text.subSequence(point + 1, at);
            return at > point + 1;
        }
        return true;
    }

    /** AM or PM. */
    private boolean half() {
        int from = at;
        skipBlanks();
        if (end - at < 2) {
            at = end - at == 0 ? at : from;
            return true;
        }
        char c = Character.toLowerCase(text.charAt(at));
        boolean dotted = text.charAt(at + 1) == '.';
        int m = at + (dotted ? 2 : 1);
        if ((c != 'a' && c != 'p') || m >= end || Character.toLowerCase(text.charAt(m)) != 'm') {
            at = from;
            return true;
        }
        at = m + 1 + (dotted && m + 1 < end && text.charAt(m + 1) == '.' ? 1 : 0);
        halves = true;
        boolean valid = hour >= 1 && hour <= 12;
        hour = hour % 12 + (c == 'p' ? 12 : 0);
        return valid;
    }

    private boolean zone() {
        skipBlanks();
        if (at == end) {
            return true;
        }
        String rest = text.subSequence(at, end).toString();
        String upper = rest.toUpperCase(Locale.ROOT);
        if (upper.equals("Z") || upper.equals("UTC") || upper.equals("GMT")) {
            zone = "Z";
        } else if (rest.matches("[+-]\\d{2}(:?\\d{2})?")) {
            zone = rest;
        } else {
            return false;
        }
        at = end;
        return !halves || hour < 24;
    }

    private boolean take(char c) {
        if (at < end && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
    }

    private int digits(int most) {
        int from = at;
        int number = 0;
        while (at < end && at - from < most && isDigit(text.charAt(at))) {
            number = number * 10 + (text.charAt(at++) - '0');
        }
        return at == from ? -1 : number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
