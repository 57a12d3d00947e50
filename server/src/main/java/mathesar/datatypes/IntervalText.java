package mathesar.datatypes;

/** Intervals from PostgreSQL's own style (manual, 8.5.5): {@code 1 year 2 mons -3 days +04:05:06.7} becomes {@code P1Y2M-3DT4H5M6.7S}. */
final class IntervalText {
    private String years = "0";
    private String months = "0";
    private String days = "0";
    private String time = "0H0M0S";

    private IntervalText() {}

    static String pieces(String text) {
        if (text.endsWith("infinity")) {
            return text;
        }
        IntervalText parts = new IntervalText();
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            if (words[i].indexOf(':') >= 0) {
                parts.time = clock(words[i]);
            } else if (i + 1 < words.length) {
                parts.take(words[i], words[++i]);
            }
        }
        return "P" + parts.years + "Y" + parts.months + "M" + parts.days + "DT" + parts.time;
    }

    private void take(String signed, String unit) {
        String count = signed.startsWith("+") ? signed.substring(1) : signed;
        switch (unit.charAt(0)) {
            case 'y' -> years = count;
            case 'm' -> months = count;
            default -> days = count;
        }
    }

    private static String clock(String text) {
        boolean negative = text.charAt(0) == '-';
        String[] parts = (negative || text.charAt(0) == '+' ? text.substring(1) : text).split(":", -1);
        return signed(negative, parts[0]) + "H" + signed(negative, parts[1]) + "M" + signed(negative, parts[2]) + "S";
    }

    private static String signed(boolean negative, String digits) {
        int from = 0;
        while (from + 1 < digits.length() && digits.charAt(from) == '0' && digits.charAt(from + 1) != '.') {
            from++;
        }
        String bare = digits.substring(from);
        return negative && !bare.equals("0") ? "-" + bare : bare;
    }
}
