package mathesar.imports.source;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The rows of one table of a web page. What spans several rows or columns stands in the first of them. */
final class HtmlTable {
    private static final int WIDEST_SPAN = 1000;

    private final HtmlTokens tokens;
    private final SheetRows rows;
    /** How many more rows each column is covered from above. */
    private final Map<Integer, Integer> covered = new TreeMap<>();

    private long row;
    private int column;
    private boolean inRow;

    HtmlTable(HtmlTokens tokens, SheetRows rows) {
        this.tokens = tokens;
        this.rows = rows;
    }

    void read() throws IOException {
        int inner = 0;
        while (tokens.next()) {
            if (tokens.isOpening("table")) {
                inner++;
            } else if (tokens.isClosing("table") && inner-- == 0) {
                break;
            } else if (inner <= 0) {
                take();
            }
        }
        endRow();
    }

    private void take() throws IOException {
        if (tokens.isOpening("tr")) {
            endRow();
            inRow = true;
            column = 0;
        } else if (inRow && (tokens.isOpening("td") || tokens.isOpening("th"))) {
            cell();
        } else if (tokens.isClosing("tr")) {
            endRow();
        }
    }

    private void cell() throws IOException {
        while (covered.getOrDefault(column, 0) > 0) {
            column++;
        }
        int wide = span("colspan");
        int high = span("rowspan");
        rows.set(column, tokens.textUntil("td", "th", "tr", "table", "tbody", "tfoot"));
        for (int i = column; i < column + wide && high > 1; i++) {
            covered.put(i, high);
        }
        column += wide;
        tokens.again();
    }

    private int span(String attribute) {
        String value = tokens.attribute(attribute);
        return value.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(value), 1, WIDEST_SPAN) : 1;
    }

    private void endRow() throws IOException {
        if (inRow) {
            rows.end(++row);
            covered.replaceAll((place, left) -> Math.max(0, left - 1));
        }
        inRow = false;
    }
}
