package mathesar.datatypes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Turns the text format of COPY TO (manual, COPY, "Text Format") into CSV as it passes: commas, quotes where needed, CRLF, NULL as
 * nothing and an empty text as {@code ""}, values in the record format.
 */
public final class CopiedCsv extends CopiedText {
    private static final int ROOM = 1 << 16;

    private final OutputStream out;
    private final RecordFormat[] formats;
    private final boolean guarded;
    private final char delimiter;
    private final byte[] ready = new byte[ROOM];
    private int filled;

    /**
     * @param formats of the columns, in order
     * @param guarded whether texts that a spreadsheet would take for a formula get an apostrophe in front, see {@link Formulas}
     */
    public CopiedCsv(OutputStream out, List<RecordFormat> formats, boolean guarded) {
        this(out, formats, guarded, ',');
    }

    /** The same with another separator than a comma. */
    public CopiedCsv(OutputStream out, List<RecordFormat> formats, boolean guarded, char delimiter) {
        this.out = out;
        this.delimiter = delimiter;
        this.guarded = guarded;
        this.formats = formats.toArray(RecordFormat[]::new);
    }

    /** A row of texts as they are, such as the header. */
    public void texts(List<String> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            separate(i);
            byte[] bytes = values.get(i).getBytes(StandardCharsets.UTF_8);
            quoted(bytes, bytes.length, true);
        }
        put('\r');
        put('\n');
    }

    @Override
    protected void endRow() throws IOException {
        put('\r');
        put('\n');
    }

    @Override
    protected void field(int column, byte[] field, int length, boolean isNull) throws IOException {
        separate(column);
        if (!isNull) {
            RecordFormat format = formats[column];
            if (format == RecordFormat.BOOLEAN) {
                text(field[0] == 't' ? "true" : "false");
            } else if (format.isTemporal()) {
                text(format.text(new String(field, 0, length, StandardCharsets.US_ASCII)));
            } else {
                quoted(field, length, format != RecordFormat.NUMBER);
            }
        }
    }

    private void separate(int position) throws IOException {
        if (position > 0) {
            put(delimiter);
        }
    }

    private void text(String plain) throws IOException {
        for (int i = 0; i < plain.length(); i++) {
            put(plain.charAt(i));
        }
    }

    private void quoted(byte[] bytes, int count, boolean isText) throws IOException {
        boolean apostrophe = guarded && isText && Formulas.mayBe(bytes, count);
        if (!needsQuotes(bytes, count)) {
            if (apostrophe) {
                put('\'');
            }
            for (int i = 0; i < count; i++) {
                put(bytes[i]);
            }
            return;
        }
        put('"');
        if (apostrophe) {
            put('\'');
        }
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '"') {
                put('"');
            }
            put(bytes[i]);
        }
        put('"');
    }

    private boolean needsQuotes(byte[] bytes, int count) {
        if (count == 0) {
            return true;
        }
        for (int i = 0; i < count; i++) {
            byte b = bytes[i];
            if (b == delimiter || b == '"' || b == '\n' || b == '\r') {
                return true;
            }
        }
        return false;
    }

    private void put(int b) throws IOException {
        if (filled == ROOM) {
            flushReady();
        }
        ready[filled++] = (byte) b;
    }

    private void flushReady() throws IOException {
        out.write(ready, 0, filled);
        filled = 0;
    }

    @Override
    public void flush() throws IOException {
        flushReady();
        out.flush();
    }

    /** Hands on what is left; the underlying stream stays open. */
    @Override
    public void close() throws IOException {
        flush();
    }
}
