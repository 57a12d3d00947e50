package mathesar.shares;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import mathesar.appdb.SharedLink;

/** The rows of a link that have a date as events (iCalendar, RFC 5545). A day is a whole day; a time without a zone is one everywhere. */
final class CalendarFeed {
    static final int MOST = 2_000;
    static final String TYPE = "text/calendar;charset=utf-8";
    /** Octets of a line, without its end (section 3.1). */
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();

    private CalendarFeed() {}

    static byte[] of(SharedLink link, List<LinkEntries.Entry> entries) {
        CalendarFeed calendar = new CalendarFeed();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Mathesar//Shared records//EN");
        calendar.line("X-WR-CALNAME:" + text(link.name()));
        String stamp = STAMP.format(link.createdAt());
        entries.forEach(entry -> calendar.event(entry, stamp));
        calendar.line("END:VCALENDAR");
        return calendar.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void event(LinkEntries.Entry entry, String stamp) {
        String moment = entry.moment();
        if (moment == null) {
            return;
        }
        line("BEGIN:VEVENT");
        line("UID:" + entry.id());
        line("DTSTAMP:" + stamp);
        String compact = moment.replace("-", "").replace(":", "");
        line(moment.contains("T") ? "DTSTART:" + compact : "DTSTART;VALUE=DATE:" + compact);
        line("SUMMARY:" + text(entry.title()));
        line("DESCRIPTION:"
                + text(entry.fields().stream()
                        .filter(field -> field.value() != null)
                        .map(field -> field.name() + ": " + field.value())
                        .collect(Collectors.joining("\n"))));
        line("END:VEVENT");
    }

    /** Section 3.3.11; controls have no way to be written. */
    private static String text(String value) {
        return value.replaceAll("\r\n?", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Folded between characters (section 3.1). */
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int character = content.codePointAt(at);
            int width = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(character);
            octets += width;
            at += Character.charCount(character);
        }
        out.append("\r\n");
    }
}
