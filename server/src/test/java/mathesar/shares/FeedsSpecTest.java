package mathesar.shares;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The Atom feed and the calendar of a link, as programs that read such files understand them. */
class FeedsSpecTest {
    private static final int REFUSED = -31057;
    private static final String ODD = "Käse & <b>Brot</b>; \"1, 2\" \\ ]]> 😀";

    private final Spec spec = Spec.with(
            Sql.of(
                    "CREATE TABLE talks (id integer PRIMARY KEY, title text, day date, begins timestamptz, local timestamp, secret text DEFAULT 'hush')"),
            Sql.of(
                    "INSERT INTO talks (id, title, day, begins, local) VALUES (1, 'First', '2026-01-05', '2026-01-05 10:00+02', '2026-01-05 10:00'),"
                            + " (2, {}, '2026-03-05', NULL, NULL), (3, {}, NULL, 'infinity', NULL), (4, 'Old', '0044-03-15 BC', NULL, NULL)",
                    ODD,
                    "two\nlines\u0001 " + "long ünd ".repeat(30)));
    private final TestClient visitor = TestServer.shared().anonymous();

    private Map<String, Object> wanted(List<Integer> columns) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("table_oid", spec.table("talks"));
        wanted.put("name", "Talks & more");
        wanted.put("columns", columns);
        return wanted;
    }

    private String address(Map<String, Object> wanted) {
        return "/api/share/v0/" + spec.done("shares.add", wanted).path("token").asString();
    }

    private SyndFeed atom(String address) throws FeedException {
        HttpResponse<String> answer = visitor.get(address + ".atom");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=utf-8");
        assertThat(answer.body()).doesNotContain("hush");
        return new SyndFeedInput().build(new StringReader(answer.body()));
    }

    private Calendar calendar(String address) throws IOException, ParserException {
        HttpResponse<String> answer = visitor.get(address + ".ics");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=utf-8");
        assertThat(answer.body()).doesNotContain("hush");
        assertThat(answer.body().split("\r\n"))
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        return new CalendarBuilder().build(new StringReader(answer.body()));
    }

    @Test
    void aFeedTellsTheLatestFirst() throws FeedException {
        SyndFeed feed = atom(address(wanted(List.of(2, 3))));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("Talks & more");
        List<SyndEntry> entries = feed.getEntries();
        assertThat(entries).extracting(SyndEntry::getTitle).startsWith(ODD, "First", "Old");
        assertThat(entries.getFirst().getUpdatedDate()).isEqualTo("2026-03-05T00:00:00Z");
        assertThat(entries.getFirst().getContents().getFirst().getValue())
                .isEqualTo("title: " + ODD + "\nday: 2026-03-05");
        assertThat(entries)
                .extracting(SyndEntry::getUri)
                .doesNotHaveDuplicates()
                .allMatch(uri -> uri.startsWith("urn:uuid:"));
        assertThat(entries.getLast().getTitle()).startsWith("two\nlines\uFFFD long");
    }

    @Test
    void withoutADateTheKeyTellsWhatIsLatest() throws FeedException {
        String address = address(wanted(List.of(1, 2)));
        assertThat(atom(address).getEntries())
                .extracting(SyndEntry::getTitle)
                .endsWith("First")
                .hasSize(4);
        assertThat(visitor.get(address + ".ics").statusCode()).isEqualTo(200);
        assertThat(visitor.get(address + ".ics").body()).doesNotContain("VEVENT");
    }

    @Test
    void aCalendarHasTheRowsWithADate() throws IOException, ParserException {
        List<VEvent> days = calendar(address(wanted(List.of(2, 3)))).getComponents("VEVENT");
        assertThat(days).hasSize(2);
        assertThat(days.getFirst().getSummary().getValue()).isEqualTo(ODD);
        assertThat(days.getFirst()
                        .getProperty("DTSTART")
                        .orElseThrow()
                        .toString()
                        .strip())
                .isEqualTo("DTSTART;VALUE=DATE:20260305");
        assertThat(days.getFirst().getDescription().getValue()).isEqualTo("title: " + ODD + "\nday: 2026-03-05");
        Map<String, Object> zoned = wanted(List.of(2, 3, 4, 5));
        zoned.put("date_column", 4);
        List<VEvent> times = calendar(address(zoned)).getComponents("VEVENT");
        assertThat(times).hasSize(1);
        assertThat(times.getFirst()
                        .getProperty("DTSTART")
                        .orElseThrow()
                        .toString()
                        .strip())
                .isEqualTo("DTSTART:20260105T080000Z");
        zoned.put("date_column", 5);
        assertThat(calendar(address(zoned)).toString()).contains("DTSTART:20260105T100000\r\n");
        zoned.put("date_column", 6);
        assertThat(spec.error("shares.add", zoned)).isEqualTo(REFUSED);
    }

    @Test
    void isSentAnewOnlyWhenItChanged() {
        String address = address(wanted(List.of(2, 3)));
        for (String kind : List.of(".atom", ".ics")) {
            HttpResponse<String> first = visitor.get(address + kind);
            String etag = first.headers().firstValue("ETag").orElse("");
            assertThat(again(address + kind, etag).statusCode()).isEqualTo(304);
            assertThat(again(address + kind, etag).body()).isEmpty();
            mathesar.testing.TestPostgres.run(
                    spec.target(), Sql.of("UPDATE talks SET title = title || '!' WHERE id = 1"));
            assertThat(again(address + kind, etag).statusCode()).isEqualTo(200);
            assertThat(visitor.get(address + kind + "?date_column=4&columns=6&limit=1")
                            .body())
                    .isEqualTo(again(address + kind, "").body());
        }
    }

    private HttpResponse<String> again(String address, String etag) {
        return visitor.send(visitor.request(address).header("If-None-Match", etag));
    }

    @Test
    void keepsTheDoorOfTheLink() {
        Map<String, Object> locked = wanted(List.of(2, 3));
        locked.put("password", "three words");
        String address = address(locked);
        for (String kind : List.of(".atom", ".ics")) {
            assertThat(visitor.get(address + kind).statusCode()).isEqualTo(401);
            assertThat(visitor.get("/api/share/v0/none" + kind).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void oneRecordIsShownByItself() {
        Map<String, Object> one = wanted(List.of(2, 3));
        one.put("record", true);
        assertThat(spec.error("shares.add", one)).isEqualTo(REFUSED);
        one.put("filter", picking(3, "2026-01-05"));
        JsonNode made = spec.done("shares.add", one);
        assertThat(made.path("share").path("kind").asString()).isEqualTo("record");
        String token = made.path("token").asString();
        JsonNode seen = visitor.result("shares.get", Map.of("token", token));
        assertThat(seen.path("kind").asString()).isEqualTo("record");
        assertThat(seen.path("parts").path(0).path("show").asString()).isEqualTo("record");
        assertThat(visitor.result("shares.records", Map.of("token", token))
                        .path("results")
                        .toString())
                .isEqualTo("[{\"2\":\"First\",\"3\":\"2026-01-05 AD\"}]");
        for (String name : List.of("record_id", "key", "filter", "columns")) {
            assertThat(visitor.error("shares.records", Map.of("token", token, name, 2)))
                    .isEqualTo(Spec.WRONG_PARAMETERS);
        }
        one.put("filter", picking(1, 99));
        assertThat(spec.error("shares.add", one)).isEqualTo(REFUSED);
        assertThat(Objects.requireNonNull(spec.done("shares.list", Map.of("table_oid", spec.table("talks"))))
                        .findValuesAsString("kind"))
                .containsExactly("record");
    }

    private static Map<String, Object> picking(int attnum, Object value) {
        return Map.of(
                "type",
                "equal",
                "args",
                List.of(Map.of("type", "attnum", "value", attnum), Map.of("type", "literal", "value", value)));
    }
}
