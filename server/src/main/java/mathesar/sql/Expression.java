package mathesar.sql;

/**
 * An expression in a person's own words, for rules and computed columns. It stays within the parentheses that are put around it: its
 * own are balanced, its quotes are closed, and it holds no semicolon, comment or dollar quote, by which it could end them. What it
 * means PostgreSQL decides, and refuses what is no expression.
 *
 * <p>A backslash right before a quote is refused, because whether it takes the quote along depends on a setting of the session
 * ({@code standard_conforming_strings}; manual, 4.1.2.1).
 */
public final class Expression {
    private static final int LONGEST = 10_000;

    private final String text;

    private Expression(String text) {
        this.text = text;
    }

    /** @throws Malformed if it could reach beyond its parentheses; the sentence says why */
    public static Expression of(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            throw new Malformed("An expression is missing");
        }
        if (trimmed.length() > LONGEST) {
            throw new Malformed("The expression is longer than " + LONGEST + " characters");
        }
        if (trimmed.indexOf('\0') >= 0) {
            throw new NulCharacter("An expression");
        }
        check(trimmed);
        return new Expression(trimmed);
    }

    private static void check(String text) {
        int depth = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                at = closing(text, at, c) + 1;
                continue;
            }
            if (c == ';' || text.startsWith("--", at) || text.startsWith("/*", at) || c == '$') {
                throw new Malformed("An expression cannot hold "
                        + (c == ';' ? "a semicolon" : c == '$' ? "a dollar sign" : "a comment") + " outside quotes");
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0) {
                break;
            }
            at++;
        }
        if (depth != 0) {
            throw new Malformed("The parentheses of the expression do not match");
        }
    }

    /** Where the quote that opens at a place is closed; a doubled one is part of the text, which comes to the same. */
    private static int closing(String text, int open, char quote) {
        int end = text.indexOf(quote, open + 1);
        if (end < 0) {
            throw new Malformed("A quote of the expression is not closed");
        }
        if (quote == '\'' && text.charAt(end - 1) == '\\') {
            throw new Malformed("A backslash cannot stand right before a quote");
        }
        return end;
    }

    String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression expression && expression.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** It could reach beyond its parentheses. Whoever wrote it can mend it. */
    public static final class Malformed extends IllegalArgumentException {
        private Malformed(String what) {
            super(what);
        }
    }
}
