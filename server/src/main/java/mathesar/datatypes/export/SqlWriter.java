package mathesar.datatypes.export;

import java.io.IOException;
import java.io.OutputStream;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** Statements that insert the rows, a few hundred each; their values become the columns' types by themselves (manual, 10.4). */
final class SqlWriter extends CellWriter {
    private static final int ROWS = 200;

    private final String begin;
    private long row;

    SqlWriter(OutputStream stream, ExportTarget target) {
        super(stream, target);
        Sql names = target.columns().stream()
                .map(c -> Sql.of("{}", Identifier.of(c.name())))
                .collect(Sql.joining(", "));
        begin = Sql.of("INSERT INTO {} ({}) OVERRIDING SYSTEM VALUE VALUES", target.table(), names)
                .text();
    }

    @Override
    protected void field(int column, byte[] bytes, int length, boolean isNull) throws IOException {
        if (column == 0) {
            out.write(row % ROWS == 0 ? (row == 0 ? "" : ";\n") + begin + "\n(" : ",\n(");
        } else {
            out.write(", ");
        }
        if (isNull) {
            out.write("NULL");
            return;
        }
        String text = ExportFormat.text(bytes, length);
        if (column(column).isNumber() && isPlainNumber(text)) {
            out.write(text);
        } else if (column(column).isBoolean()) {
            out.write(text.equals("t") ? "true" : "false");
        } else {
            out.write(quoted(text));
        }
    }

    /** Understood whatever {@code standard_conforming_strings} says (manual, 4.1.2). */
    private static String quoted(String text) {
        String doubled = text.replace("'", "''");
        return text.indexOf('\\') < 0 ? "'" + doubled + "'" : " E'" + doubled.replace("\\", "\\\\") + "'";
    }

    @Override
    protected void endRow() throws IOException {
        out.write(')');
        row++;
    }

    @Override
    protected void complete() throws IOException {
        out.write(row == 0 ? "" : ";\n");
    }
}
