package mathesar.imports.source;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags of a web page and the text between them, read one after the other; scripts, styles and comments are passed over. */
final class HtmlTokens {
    private static final int LONGEST_TAG = 1 << 16;
    private static final int LONGEST_TEXT = 16 << 20;
    private static final Pattern TAG = Pattern.compile("(/?)([a-zA-Z][a-zA-Z0-9:-]*)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([a-zA-Z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});?");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("euro", "€"),
            Map.entry("pound", "£"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("minus", "−"),
            Map.entry("hellip", "…"),
            Map.entry("copy", "©"),
            Map.entry("deg", "°"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("Uuml", "Ü"),
            Map.entry("szlig", "ß"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("agrave", "à"),
            Map.entry("ccedil", "ç"));

    private final PushbackReader in;
    private String tag = "";
    private String name = "";
    private boolean closing;
    private boolean repeat;

    HtmlTokens(Reader in) {
        this.in = new PushbackReader(in, 4);
    }

    /** Moves to the next tag; false at the end. */
    boolean next() throws IOException {
        if (repeat) {
            repeat = false;
            return !name.isEmpty();
        }
        return next(new StringBuilder(), false);
    }

    /** The next tag is the present one once more. */
    void again() {
        repeat = true;
    }

    boolean isOpening(String wanted) {
        return !closing && name.equals(wanted);
    }

    boolean isClosing(String wanted) {
        return closing && name.equals(wanted);
    }

    /** An attribute of the present tag, empty where it has none. */
    String attribute(String wanted) {
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(wanted)) {
                String quoted = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
                return quoted == null ? matcher.group(4) : quoted;
            }
        }
        return "";
    }

    /** The text up to a tag, opening or closing, of one of these names, which becomes the present one. */
    String textUntil(String... names) throws IOException {
        List<String> ends = List.of(names);
        StringBuilder text = new StringBuilder();
        while (next(text, true) && !ends.contains(name)) {
            if (name.equals("br") || (name.equals("p") && closing)) {
                text.append('\u0001');
            }
        }
        String joined = BLANKS.matcher(text).replaceAll(" ").replaceAll(" ?\u0001 ?", "\n");
        return entities(joined).strip();
    }

    private boolean next(StringBuilder text, boolean keeps) throws IOException {
        while (true) {
            int c = in.read();
            if (c < 0) {
                name = "";
                return false;
            }
            if (c == '<' && readTag()) {
                if (!closing && (name.equals("script") || name.equals("style"))) {
                    skipTo("</" + name);
                }
                return true;
            }
            if (keeps && c != '<' && text.length() < LONGEST_TEXT) {
                text.append((char) c);
            }
        }
    }

    /** Reads what follows a {@code <}; false if that was no tag, but a comment or a declaration. */
    private boolean readTag() throws IOException {
        StringBuilder content = new StringBuilder();
        int quote = 0;
        for (int c = in.read(); c >= 0 && (c != '>' || quote != 0); c = in.read()) {
            if (content.length() < LONGEST_TAG) {
                content.append((char) c);
            }
            if (content.length() == 3 && content.toString().equals("!--")) {
                skipTo("-->");
                return false;
            }
            boolean inTag = content.charAt(0) != '!';
            quote = c == quote ? 0 : quote == 0 && inTag && (c == '"' || c == '\'') ? c : quote;
        }
        tag = content.toString();
        Matcher start = TAG.matcher(tag);
        if (!start.lookingAt()) {
            return false;
        }
        closing = !start.group(1).isEmpty();
        name = start.group(2).toLowerCase(Locale.ROOT);
        return true;
    }

    private void skipTo(String end) throws IOException {
        int matched = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            int lower = Character.toLowerCase(c);
            matched = lower == end.charAt(matched) ? matched + 1 : lower == end.charAt(0) ? 1 : c == '-' ? matched : 0;
            if (matched == end.length()) {
                return;
            }
        }
    }

    private static String entities(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ENTITY.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(entity(match.group(1), match.group())));
    }

    private static String entity(String name, String whole) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, whole);
        }
        boolean hex = Character.toLowerCase(name.charAt(1)) == 'x';
        int point = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(point) ? Character.toString(point) : whole;
    }
}
