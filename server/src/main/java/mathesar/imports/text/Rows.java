package mathesar.imports.text;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Reads delimited text row by row in constant memory. Lines end with LF, CR or CRLF, also mixed. A quote opens a quoted cell only as
 * its first character; what follows a closing quote up to the delimiter belongs to the cell. Lines without any character
 * are no rows, except in a text of one column, where they are empty cells.
 */
public final class Rows {
    /** The longest row that is read, in characters. */
    public static final int LONGEST = 64 << 20;

    private static final int END = -1;

    /** What places in a text are told by: its lines, or its rows where one row may hold several lines. */
    public enum Count {
        LINES,
        ROWS
    }

    private final Reader in;
    private final Count count;
    private final char delimiter;
    private final char quote;
    private final char escape;
    private final boolean[] special = new boolean[128];
    private final Cell cell = new Cell();

    private char[] buffer = new char[1 << 16];
    private int limit;
    private int at;
    private int rowStart;
    private int cellStart;
    private int written;

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private boolean[] quotes = new boolean[64];
    private int width;
    private long line = 1;
    private long nextLine = 1;
    private long quotedCells;
    private long malformed;
    private boolean wasQuoted;
    private boolean nul;

    public Rows(Reader in, Dialect dialect) {
        this(in, dialect, Count.LINES);
    }

    /** @param count what {@link #line} numbers */
    public Rows(Reader in, Dialect dialect, Count count) {
        this.in = in;
        this.count = count;
        delimiter = dialect.delimiter();
        quote = dialect.quote();
        escape = dialect.escape();
        for (char c : new char[] {delimiter, escape, '\n', '\r'}) {
            if (c != Dialect.NONE && c < 128) {
                special[c] = true;
            }
        }
    }

    /**
     * Moves to the next row.
     *
     * @return false at the end of the text
     * @throws BrokenText if a quote is never closed or a row is longer than {@link #LONGEST}
     */
    public boolean next() throws IOException {
        do {
            rowStart = at;
            line = nextLine;
            width = 0;
            if (peek() == END) {
                return false;
            }
            while (!cell()) {
                // The next cell of the same row.
            }
        } while (width == 1 && starts[0] == ends[0] && delimiter != Dialect.NONE && !wasQuoted);
        return true;
    }

    /** The line the current row begins on, counted from 1. */
    public long line() {
        return line;
    }

    /** How many cells the current row has. */
    public int width() {
        return width;
    }

    /** A cell of the current row; the same object every time. Beyond the end of the row, cells are empty. */
    public Cell cell(int index) {
        if (index < width) {
            cell.point(buffer, starts[index], ends[index]);
        } else {
            cell.point(buffer, 0, 0);
        }
        return cell;
    }

    /** Whether a cell of the current row began with the quote. */
    public boolean isQuoted(int index) {
        return index < width && quotes[index];
    }

    /** As {@link #cell}, as a text of its own. */
    public String text(int index) {
        return index >= width ? "" : new String(buffer, starts[index], ends[index] - starts[index]);
    }

    /** Whether a NUL character was read so far, in this row or near it. */
    public boolean hasNul() {
        return nul;
    }

    /** How many cells so far began with the quote. */
    public long quotedCells() {
        return quotedCells;
    }

    /** How many cells so far had something between their closing quote and the delimiter. */
    public long malformed() {
        return malformed;
    }

    /** Reads one cell and what ends it; true if the row ends with it. */
    private boolean cell() throws IOException {
        cellStart = at;
        written = at;
        wasQuoted = false;
        if (quote != Dialect.NONE && peek() == quote) {
            wasQuoted = true;
            quotedCells++;
            quoted();
            if (!isCellEnd(peek())) {
                malformed++;
            }
        }
        plain();
        keep();
        int c = peek();
        if (c == END) {
            return true;
        }
        at++;
        if (c == delimiter && delimiter != Dialect.NONE) {
            return false;
        }
        if (c == '\r' && peek() == '\n') {
            at++;
        }
        nextLine++;
        return true;
    }

    private boolean isCellEnd(int c) {
        return c == END || c == '\n' || c == '\r' || (c == delimiter && delimiter != Dialect.NONE);
    }

    /** Characters up to the cell's end, moved down over what was dropped before them. */
    private void plain() throws IOException {
        while (true) {
            int from = at;
            int to = at;
            while (to < limit && !(buffer[to] < 128 && special[buffer[to]])) {
                to++;
            }
            if (written != from) {
                System.arraycopy(buffer, from, buffer, written, to - from);
            }
            written += to - from;
            at = to;
            int c = peek();
            if (c == END || isCellEnd(c)) {
                return;
            }
            if (c == escape) {
                escaped();
            }
        }
    }

    private void quoted() throws IOException {
        long opened = nextLine;
        at++;
        while (true) {
            int c = peek();
            if (c == END) {
                throw new BrokenText("a quote is opened here and never closed", opened);
            }
            if (c == escape && escape != Dialect.NONE) {
                escaped();
                continue;
            }
            at++;
            if (c == quote) {
                if (peek() != quote) {
                    return;
                }
                at++;
            } else if (count == Count.LINES && (c == '\n' || (c == '\r' && peek() != '\n'))) {
                nextLine++;
            }
            buffer[written++] = (char) c;
        }
    }

    private void escaped() throws IOException {
        at++;
        int c = peek();
        if (c != END) {
            at++;
            if (c == '\n') {
                nextLine++;
            }
            buffer[written++] = (char) c;
        }
    }

    private void keep() {
        if (width == starts.length) {
            starts = Arrays.copyOf(starts, width * 2);
            ends = Arrays.copyOf(ends, width * 2);
            quotes = Arrays.copyOf(quotes, width * 2);
        }
        starts[width] = cellStart;
        quotes[width] = wasQuoted;
        ends[width++] = written;
    }

    /** The character at hand without taking it, or {@link #END}. */
    private int peek() throws IOException {
        return at < limit || fill() ? buffer[at] : END;
    }

    private boolean fill() throws IOException {
        makeRoom();
        int got = in.read(buffer, limit, buffer.length - limit);
        if (got <= 0) {
            return false;
        }
        for (int i = limit; i < limit + got && !nul; i++) {
            nul = buffer[i] == 0;
        }
        limit += got;
        return true;
    }

    private void makeRoom() {
        if (rowStart > 0) {
            System.arraycopy(buffer, rowStart, buffer, 0, limit - rowStart);
            for (int i = 0; i < width; i++) {
                starts[i] -= rowStart;
                ends[i] -= rowStart;
            }
            limit -= rowStart;
            at -= rowStart;
            cellStart -= rowStart;
            written -= rowStart;
            rowStart = 0;
        }
        if (limit == buffer.length) {
            if (limit >= LONGEST) {
                throw new BrokenText("the row that begins here is longer than 64 million characters", line);
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }
}
