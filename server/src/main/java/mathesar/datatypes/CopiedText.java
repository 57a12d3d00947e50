package mathesar.datatypes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Takes the text format of COPY TO apart (PostgreSQL manual, COPY, "Text Format") as it passes, field by field. */
public abstract class CopiedText extends OutputStream {
    private byte[] field = new byte[256];
    private int length;
    private int column;
    private boolean escaped;
    private boolean isNull;

    /**
     * A field is complete.
     *
     * @param column from 0
     * @param bytes UTF-8, valid up to the length; the same array every time
     */
    protected abstract void field(int column, byte[] bytes, int length, boolean isNull) throws IOException;

    /** A row is complete. */
    protected abstract void endRow() throws IOException;

    @Override
    public final void write(int b) throws IOException {
        take((byte) b);
    }

    @Override
    public final void write(byte[] bytes, int from, int count) throws IOException {
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
            endRow();
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
        field(column++, field, length, isNull);
        isNull = false;
        length = 0;
    }
}
