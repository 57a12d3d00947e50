package mathesar.imports;

import java.nio.charset.Charset;
import java.util.List;
import mathesar.imports.infer.Verdict;
import mathesar.imports.source.Origin;
import mathesar.imports.text.Dialect;

/**
 * What is known of a file after it was read once from end to end.
 *
 * @param headerSure whether the rows below tell the first from themselves
 * @param rows how many there are, without the header
 * @param sample the first rows, as text
 * @param problems the first of them
 * @param problemCount how many there are
 * @param loadable whether the problems are of single rows, so that the others can be loaded without them
 * @param origin what the text was made of
 * @param emptyTexts whether quoted empty cells are empty texts in columns of texts
 * @param quotedEmpty how many quoted empty cells there are
 */
record Analysis(
        Charset charset,
        Dialect dialect,
        boolean header,
        boolean headerSure,
        long bytes,
        long rows,
        List<Column> columns,
        List<List<String>> sample,
        List<Problem> problems,
        long problemCount,
        boolean loadable,
        Origin origin,
        boolean emptyTexts,
        long quotedEmpty) {
    /**
     * One column.
     *
     * @param header the cell of the first row, empty if that is no header
     * @param name a proposal that PostgreSQL can store
     */
    record Column(String header, String name, Verdict verdict) {}

    /** Whether the first row of the text is none of its records. */
    boolean skipsFirst() {
        return header && origin.names() == null;
    }
}
