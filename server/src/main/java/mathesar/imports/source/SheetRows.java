package mathesar.imports.source;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a sheet, which name their places, into rows; keeps the numbers of rows and leaves out empty ends. */
final class SheetRows {
    private static final int WIDEST = 16_384;
    private static final long LONGEST = 1 << 24;

    private final RowWriter out;
    private final @Nullable String[] cells = new @Nullable String[WIDEST];
    private long written;
    private int width;

    SheetRows(RowWriter out) {
        this.out = out;
    }

    /** @param column from 0; cells beyond the widest sheet there is are refused */
    void set(int column, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        if (column < 0 || column >= WIDEST) {
            throw Refused.because("A cell lies beyond the last column that a sheet can have.");
        }
        cells[column] = value;
        width = Math.max(width, column + 1);
    }

    /** Writes the cells as the row of this number, from 1, if there are any. */
    void end(long row) throws IOException {
        if (width == 0) {
            return;
        }
        if (row > LONGEST) {
            throw Refused.because("A row lies beyond the last row that a sheet can have.");
        }
        for (; written < row - 1; written++) {
            out.end();
        }
        for (int i = 0; i < width; i++) {
            out.cell(cells[i]);
        }
        out.end();
        written++;
        Arrays.fill(cells, 0, width, null);
        width = 0;
    }
}
