package mathesar.datatypes;

/** Dates and times from PostgreSQL's ISO output (manual, 8.5.2): {@code 2024-02-29 13:04:05.5+05:30 BC}. */
final class TemporalText {
    private static final String BEFORE_CHRIST = " BC";

    private TemporalText() {}

    static String date(String text) {
        return isInfinite(text) || text.endsWith(BEFORE_CHRIST) ? text : text + " AD";
    }

    /** With or without a zone. */
    static String time(String text) {
        int end = endOfSeconds(text, 0);
        StringBuilder out = new StringBuilder(text.length() + 4).append(text, 0, end);
        fraction(out, 0);
        zone(out, text.substring(end));
        return out.toString();
    }

    /** With or without a zone. */
    static String timestamp(String text) {
        if (isInfinite(text)) {
            return text;
        }
        boolean before = text.endsWith(BEFORE_CHRIST);
        String moment = before ? text.substring(0, text.length() - BEFORE_CHRIST.length()) : text;
        int blank = moment.indexOf(' ');
        int end = endOfSeconds(moment, blank + 1);
        StringBuilder out = new StringBuilder(text.length() + 6).append(moment, 0, end);
        out.setCharAt(blank, 'T');
        fraction(out, blank);
        zone(out, moment.substring(end));
        return out.append(before ? BEFORE_CHRIST : " AD").toString();
    }

    private static boolean isInfinite(String text) {
        return text.endsWith("y");
    }

    private static int endOfSeconds(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '+' || c == '-') {
                return i;
            }
        }
        return text.length();
    }

    private static void fraction(StringBuilder out, int from) {
        if (out.indexOf(".", from) < 0) {
            out.append(".0");
        }
    }

    private static void zone(StringBuilder out, String offset) {
        if (offset.isEmpty()) {
            return;
        }
        if (offset.equals("+00")) {
            out.append('Z');
        } else {
            out.append(offset);
            if (offset.length() == 3) {
                out.append(":00");
            }
        }
    }
}
