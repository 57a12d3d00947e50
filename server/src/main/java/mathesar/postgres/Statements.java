package mathesar.postgres;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the statements in a text by PostgreSQL's lexical rules (manual, 4.1 "Lexical Structure"). */
final class Statements {
    private static final Pattern DOLLAR = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$");

    private final String text;
    private int at;

    private Statements(String text) {
        this.text = text;
    }

    /** How many statements there are; empty ones and comments do not count. */
    static int count(String text) {
        return new Statements(text).count();
    }

    private int count() {
        int statements = 0;
        boolean begun = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ';') {
                begun = false;
                at++;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (!skipComment()) {
                statements += begun ? 0 : 1;
                begun = true;
                skipToken(c);
            }
        }
        return statements;
    }

    private boolean skipComment() {
        if (text.startsWith("--", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
            return true;
        }
        if (!text.startsWith("/*", at)) {
            return false;
        }
        int depth = 0;
        do {
            boolean opens = text.startsWith("/*", at);
            boolean closes = text.startsWith("*/", at);
            depth += opens ? 1 : closes ? -1 : 0;
            at += opens || closes ? 2 : 1;
        } while (depth > 0 && at < text.length());
        return true;
    }

    private void skipToken(char c) {
        switch (c) {
            case '\'' -> skipQuoted('\'', escapes());
            case '"' -> skipQuoted('"', false);
            case '$' -> skipDollar();
            default -> at++;
        }
    }

    /** Whether the quote is that of an escape string, {@code E'…'}, in which a backslash takes the next character along. */
    private boolean escapes() {
        boolean marked = at > 0 && (text.charAt(at - 1) == 'E' || text.charAt(at - 1) == 'e');
        return marked && (at < 2 || !isWord(text.charAt(at - 2)));
    }

    private void skipQuoted(char quote, boolean escapes) {
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += escapes && text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipDollar() {
        Matcher tag = DOLLAR.matcher(text).region(at, text.length());
        if ((at > 0 && isWord(text.charAt(at - 1))) || !tag.lookingAt()) {
            at++;
            return;
        }
        int end = text.indexOf(tag.group(), tag.end());
        at = end < 0 ? text.length() : end + tag.group().length();
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
