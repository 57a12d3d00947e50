package mathesar.imports.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a text were before they were a text.
 *
 * @param format for a person, such as {@code XLSX}
 * @param sheets the tables in the file, by name; empty where there is only one without a name
 * @param sheet which of them, from 0
 * @param names of the columns, where the format itself tells them; null where the first row may
 * @param packed whether the text was made from something else: then rows are numbered, not lines, and missing cells are empty
 */
public record Origin(
        String format,
        List<String> sheets,
        int sheet,
        @Nullable List<String> names,
        boolean packed) {
    /** Delimited text, as it came. */
    public static final Origin TEXT = new Origin("text", List.of(), 0, null, false);

    static Origin of(Book book, int sheet, @Nullable List<String> names) {
        return new Origin(book.format(), book.sheets(), sheet, names, true);
    }
}
