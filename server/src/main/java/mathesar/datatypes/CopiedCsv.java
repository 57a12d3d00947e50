package mathesar.datatypes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Turns the text format of COPY TO (manual, COPY, "Text Format") into CSV as it passes: commas, quotes where needed, CRLF, NULL as
 * nothing and an empty text as {@code ""}, values in the record format.
 */
public final class CopiedCsv extends OutputStream {
    private static final int ROOM = 1 << 16;

    private final OutputStream out;
    private final RecordFormat[] formats;
    private final boolean guarded;
    private byte[] field = new byte[256];
    private int length;
    private int column;
    private boolean escaped;
    private boolean isNull;
    private final byte[] ready = new byte[ROOM];
    private int filled;

    /**
     * @param formats of the columns, in order
     * @param guarded whether texts that a spreadsheet would take for a formula get an apostrophe in front, see {@link Formulas}
     */
    public CopiedCsv(OutputStream out, List<RecordFormat> formats, boolean guarded) {
        this.out = out;
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
    public void write(int b) throws IOException {
        take((byte) b);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            take(bytes[i]);
        }
    }

    private void take(byte b) throws IOException {
        if (escaped) {
            escaped = false;
            unescaped(b);
        } else if (b == '\\') {
            escaped = true;
        } else if (b == '\t') {
            endField();
        } else if (b == '\n') {
            endField();
            column = 0;
            put('\r');
            put('\n');
        } else {
            append(b);
        }
    }

    private void unescaped(byte b) {
        switch (b) {
            case 'N' -> isNull = true;
            case 'b' -> append((byte) '\b');
            case 'f' -> append((byte) '\f');
            case 'n' -> append((byte) '\n');
            case 'r' -> append((byte) '\r');
            case 't' -> append((byte) '\t');
            case 'v' -> append((byte) 0x0b);
            default -> append(b);
        }
    }

    private void append(byte b) {
        if (length == field.length) {
            field = Arrays.copyOf(field, length * 2);
        }
        field[length++] = b;
    }

    private void endField() throws IOException {
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
        isNull = false;
        length = 0;
        column++;
    }

    private void separate(int position) throws IOException {
        if (position > 0) {
            put(',');
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

    private static boolean needsQuotes(byte[] bytes, int count) {
        if (count == 0) {
            return true;
        }
        for (int i = 0; i < count; i++) {
            byte b = bytes[i];
            if (b == ',' || b == '"' || b == '\n' || b == '\r') {
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
