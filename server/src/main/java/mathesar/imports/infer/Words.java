package mathesar.imports.infer;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import mathesar.imports.text.Cell;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Types told by the look of a text: one test, one type. */
final class Words implements Family {
    private static final int LONGEST_PATTERN = 400;
    private static final Pattern EMAIL = Pattern.compile(
            "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+");
    private static final Pattern URI =
            Pattern.compile("(?:[a-zA-Z][a-zA-Z0-9+.-]*://[^\\s/?#]+[^\\s]*|mailto:[^\\s@]+@\\S+)");
    private static final Pattern UNITS = Pattern.compile(
            "(?:[+-]?\\d+(?:\\.\\d+)?\\s*(?:microseconds?|milliseconds?|ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|mons?|months?|y|yrs?|years?)\\s*)+(?:\\d+:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?(?:\\s*ago)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ISO_SPAN = Pattern.compile(
            "P(?=.)(?:-?\\d+Y)?(?:-?\\d+M)?(?:-?\\d+W)?(?:-?\\d+D)?(?:T(?=.)(?:-?\\d+H)?(?:-?\\d+M)?(?:-?\\d+(?:\\.\\d+)?S)?)?");
    private static final JsonFactory JSON = new JsonFactory();

    private final Tally tally = new Tally();
    private final String type;
    private final Predicate<Cell> test;

    private Words(String type, Predicate<Cell> test) {
        this.type = type;
        this.test = test;
    }

    static List<Family> all() {
        Clock clock = new Clock();
        return List.of(
                new Words("time without time zone", c -> isTime(clock, c)),
                new Words("interval", c -> isInterval(clock, c)),
                new Words("uuid", Words::isUuid),
                new Words("mathesar_types.email", Words::isEmail),
                new Words("mathesar_types.uri", Words::isUri),
                new Words("mathesar_types.mathesar_json_array", c -> isJson(c, '[')),
                new Words("mathesar_types.mathesar_json_object", c -> isJson(c, '{')));
    }

    @Override
    public void see(Cell cell, long line) {
        tally.see(test.test(cell), cell, line);
    }

    @Override
    public boolean isAlive() {
        return tally.isAlive();
    }

    @Override
    public List<Candidate> candidates(long values) {
        return tally.fits() == 0 ? List.of() : List.of(tally.candidate(type, Format.PLAIN));
    }

    private static boolean isTime(Clock clock, Cell cell) {
        return cell.length() >= 4 && clock.read(cell) && clock.isOfDay() && !clock.hasZone();
    }

    private static boolean isInterval(Clock clock, Cell cell) {
        if (cell.length() > 80 || cell.length() < 2) {
            return false;
        }
        char first = cell.charAt(0);
        if (first == 'P') {
            return ISO_SPAN.matcher(cell).matches();
        }
        boolean number = first >= '0' && first <= '9';
        if (!number && first != '-' && first != '+') {
            return false;
        }
        return (number && clock.read(cell) && !clock.hasZone())
                || UNITS.matcher(cell).matches();
    }

    private static boolean isUuid(Cell cell) {
        if (cell.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            char c = cell.charAt(i);
            if (dash ? c != '-' : Character.digit(c, 16) < 0 || c > 'f') {
                return false;
            }
        }
        return true;
    }

    private static boolean isEmail(Cell cell) {
        return cell.length() <= LONGEST_PATTERN
                && has(cell, '@')
                && EMAIL.matcher(cell).matches();
    }

    private static boolean isUri(Cell cell) {
        return has(cell, ':') && URI.matcher(cell).matches();
    }

    private static boolean has(Cell cell, char wanted) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) == wanted) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJson(Cell cell, char opening) {
        int i = 0;
        while (i < cell.length() && Character.isWhitespace(cell.charAt(i))) {
            i++;
        }
        return i < cell.length() && cell.charAt(i) == opening && parses(cell.toString());
    }

    private static boolean parses(String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            parser.skipChildren();
            JsonToken after = parser.nextToken();
            return after == null;
        } catch (JacksonException e) {
            return false;
        }
    }
}
