package mathesar.sql;

import java.util.regex.Pattern;

/**
 * The name of a data type as {@code format_type} prints it or as a person writes it: words or quoted names, optionally one schema,
 * modifiers in parentheses, array brackets. Nothing else can be written with it, so it is safe inside a statement; whether the
 * type exists is PostgreSQL's to say.
 */
public record TypeName(String text) {
    private static final String NAME = "(?:[\\p{L}_][\\p{L}\\p{N}_$]*|\"(?:[^\"\\x00]|\"\")+\")";
    private static final Pattern GRAMMAR = Pattern.compile(
            NAME + "(?:\\." + NAME
                    + ")?(?: [a-zA-Z]+){0,4}(?: ?\\(\\s*-?\\d+\\s*(?:,\\s*-?\\d+\\s*)?\\))?(?: [a-zA-Z]+){0,3}(?:\\[\\d*\\]){0,6}");

    public TypeName {
        if (!isValid(text)) {
            throw new IllegalArgumentException("\"" + text + "\" is not the name of a type");
        }
    }

    public static TypeName of(String text) {
        return new TypeName(text);
    }

    /** Whether the text has the shape of a type's name. */
    public static boolean isValid(String text) {
        return text.length() <= 300 && GRAMMAR.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
