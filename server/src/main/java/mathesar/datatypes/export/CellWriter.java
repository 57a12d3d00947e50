package mathesar.datatypes.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import mathesar.datatypes.CopiedText;

/** Writes characters; closing it completes the text and leaves the stream under it open. */
abstract class CellWriter extends CopiedText {
    protected final ExportTarget target;
    protected final Writer out;

    CellWriter(OutputStream stream, ExportTarget target) {
        this.target = target;
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 15);
    }

    protected ExportColumn column(int index) {
        return target.columns().get(index);
    }

    protected boolean isLast(int index) {
        return index == target.columns().size() - 1;
    }

    /** Digits and what belongs to them; NaN and Infinity are none. */
    protected static boolean isPlainNumber(String text) {
        char last = text.charAt(text.length() - 1);
        return last >= '0' && last <= '9';
    }

    /** Writes what follows the last row. */
    protected void complete() throws IOException {}

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        complete();
        flush();
    }
}
