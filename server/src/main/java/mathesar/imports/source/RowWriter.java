package mathesar.imports.source;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import mathesar.imports.text.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as the text that is read on: UTF-8, commas, quotes only where they are needed. A missing value is nothing, an empty text
 * is {@code ""}, a row without cells an empty line, so that the rows keep their numbers.
 */
public final class RowWriter implements Closeable {
    /** How what is written here is to be read. */
    public static final Dialect DIALECT = new Dialect(',', '"', Dialect.NONE);

    private static final long HARMLESS = 256L << 20;
    private static final int MOST_TIMES = 1000;

    private final OutputStream out;
    private final long most;
    private long written;
    private int cells;

    /** @param packed bytes of the file the rows come from; what is written may not be out of all proportion to it */
    public RowWriter(OutputStream out, long packed) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        most = Math.max(HARMLESS, packed * MOST_TIMES);
    }

    /** The next cell of the row. */
    public void cell(@Nullable CharSequence value) throws IOException {
        if (cells++ > 0) {
            put(",");
        }
        if (value == null) {
            return;
        }
        String text = value.toString();
        put(needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }

    /** The row is complete. */
    public void end() throws IOException {
        put("\n");
        cells = 0;
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return text.isEmpty();
    }

    private void put(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        written += bytes.length;
        if (written > most) {
            throw Refused.bomb();
        }
        out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
