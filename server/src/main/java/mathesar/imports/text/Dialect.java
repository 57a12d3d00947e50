package mathesar.imports.text;

/**
 * How a delimited text is written. A doubled quote inside a quoted cell always stands for one quote.
 *
 * @param delimiter between cells, {@link #NONE} if each line is one cell
 * @param quote around cells, {@link #NONE} if cells are never quoted
 * @param escape makes the next character ordinary, {@link #NONE} if there is none
 */
public record Dialect(char delimiter, char quote, char escape) {
    public static final char NONE = 0;

    /** As a text of at most one character, the way the API writes it. */
    public static String written(char c) {
        return c == NONE ? "" : String.valueOf(c);
    }

    /** The opposite of {@link #written}. */
    public static char read(String text) {
        return text.isEmpty() ? NONE : text.charAt(0);
    }

    /** The same with the usual quote where none was seen, so that a quoted cell far down the file is still read as one. */
    public Dialect forReading() {
        return quote == NONE && delimiter != '\t' ? new Dialect(delimiter, '"', escape) : this;
    }
}
