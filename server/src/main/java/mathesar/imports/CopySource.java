package mathesar.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import mathesar.errors.PostgresCondition;
import mathesar.imports.infer.Conversion;
import mathesar.imports.text.BrokenText;
import mathesar.imports.text.Rows;

/** Rows of a file as COPY's text format (PostgreSQL manual, COPY, "Text Format"), made as they are read. Empty cells are NULL. */
final class CopySource extends InputStream {
    private static final int FULL = 1 << 16;

    private final Rows rows;
    private final int width;
    private final int[] cells;
    private final Conversion[] conversions;
    private final boolean[] keepsEmpty;
    private final Watch watch;
    private byte[] buffer = new byte[FULL + (1 << 12)];
    private int from;
    private int to;
    private long count;

    /** Told of every batch of rows; may throw to stop. */
    @FunctionalInterface
    interface Watch {
        void at(long rows) throws IOException;
    }

    /**
     * One column that is loaded.
     *
     * @param cell which cell of a row it takes, from 0
     * @param keepsEmpty whether a quoted empty cell is an empty text and not NULL
     */
    record Column(int cell, Conversion conversion, boolean keepsEmpty) {}

    /** @param width how many cells every row must have, {@link Plan#ANY_WIDTH} if those that are missing are empty */
    CopySource(Rows rows, int width, List<Column> columns, Watch watch) {
        this.rows = rows;
        this.width = width;
        this.watch = watch;
        cells = columns.stream().mapToInt(Column::cell).toArray();
        conversions = columns.stream().map(Column::conversion).toArray(Conversion[]::new);
        keepsEmpty = new boolean[cells.length];
        for (int i = 0; i < cells.length; i++) {
            keepsEmpty[i] = columns.get(i).keepsEmpty();
        }
    }

    /** How many rows were handed out. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        return from < to || fill() ? buffer[from++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (from == to && !fill()) {
            return -1;
        }
        int got = Math.min(length, to - from);
        System.arraycopy(buffer, from, into, offset, got);
        from += got;
        return got;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = 0;
        try {
            while (to < FULL && rows.next()) {
                row();
            }
        } catch (BrokenText e) {
            throw Refusals.line(e.line(), e.reason(), "");
        }
        watch.at(count);
        return to > 0;
    }

    private void row() {
        if (rows.width() != width && width != Plan.ANY_WIDTH) {
            throw Refusals.line(
                    rows.line(),
                    "this row has " + rows.width() + " cells, the first row has " + width,
                    Analyzer.snippet(rows));
        }
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                put('\t');
            }
            var cell = rows.cell(cells[i]);
            if (cell.isEmpty() && !(keepsEmpty[i] && rows.isQuoted(cells[i]))) {
                put('\\');
                put('N');
            } else if (!cell.isEmpty()) {
                write(conversions[i].convert(cell));
            }
        }
        put('\n');
        count++;
    }

    private void put(char ascii) {
        if (to == buffer.length) {
            buffer = java.util.Arrays.copyOf(buffer, buffer.length * 2);
        }
        buffer[to++] = (byte) ascii;
    }

    private void write(CharSequence value) {
        int length = value.length();
        if (to + length * 3 > buffer.length) {
            buffer = java.util.Arrays.copyOf(buffer, Math.max(buffer.length * 2, to + length * 3 + FULL));
        }
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c > '\\' && c < 0x80) {
                buffer[to++] = (byte) c;
            } else if (c < 0x80) {
                ascii(c);
            } else if (c < 0x800) {
                buffer[to++] = (byte) (0xC0 | (c >> 6));
                buffer[to++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < length
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                wide(Character.toCodePoint(c, value.charAt(++i)));
            } else {
                char known = Character.isSurrogate(c) ? '\uFFFD' : c;
                buffer[to++] = (byte) (0xE0 | (known >> 12));
                buffer[to++] = (byte) (0x80 | ((known >> 6) & 0x3F));
                buffer[to++] = (byte) (0x80 | (known & 0x3F));
            }
        }
    }

    private void ascii(char c) {
        switch (c) {
            case '\\' -> escaped('\\');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            case '\t' -> escaped('t');
            case 0 ->
                throw Refusals.line(
                        PostgresCondition.of("22021"),
                        rows.line(),
                        "there is a NUL character, which PostgreSQL cannot store",
                        Analyzer.snippet(rows));
            default -> buffer[to++] = (byte) c;
        }
    }

    private void escaped(char c) {
        buffer[to++] = '\\';
        buffer[to++] = (byte) c;
    }

    private void wide(int point) {
        buffer[to++] = (byte) (0xF0 | (point >> 18));
        buffer[to++] = (byte) (0x80 | ((point >> 12) & 0x3F));
        buffer[to++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        buffer[to++] = (byte) (0x80 | (point & 0x3F));
    }
}
