package mathesar.datatypes.export;

import java.io.IOException;
import java.io.OutputStream;

/** A table of GitHub Flavored Markdown (4.10). */
final class MarkdownWriter extends CellWriter {
    MarkdownWriter(OutputStream stream, ExportTarget target) throws IOException {
        super(stream, target);
        for (ExportColumn column : target.columns()) {
            out.write("| " + escaped(column.name()) + " ");
        }
        out.write("|\n");
        for (ExportColumn column : target.columns()) {
            out.write(column.isNumber() ? "| ---: " : "| --- ");
        }
        out.write("|\n");
    }

    @Override
    protected void field(int column, byte[] bytes, int length, boolean isNull) throws IOException {
        String text = isNull ? "" : ExportFormat.text(bytes, length);
        String shown = column(column).isBoolean() && !isNull ? (text.equals("t") ? "true" : "false") : text;
        out.write("| " + escaped(shown) + " ");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("\r\n", "<br>")
                .replace("\n", "<br>")
                .replace("\r", "<br>");
    }

    @Override
    protected void endRow() throws IOException {
        out.write("|\n");
    }
}
