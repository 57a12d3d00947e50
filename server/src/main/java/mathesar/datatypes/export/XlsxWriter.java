package mathesar.datatypes.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mathesar.datatypes.CopiedText;

/**
 * A workbook (ECMA-376 part 1), streamed: texts stand in their cells, so that nothing is collected. Numbers a double cannot hold, dates a
 * sheet cannot hold and moments with a zone are texts. A sheet that is full is followed by another.
 */
final class XlsxWriter extends CopiedText {
    private static final int MOST_ROWS = 1_048_576;
    private static final int LONGEST_TEXT = 32_767;
    private static final int EXACT_DIGITS = 15;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    /** Before March 1900 sheets count a day that never was. */
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final ExportTarget target;
    private final ZipOutputStream zip;
    private final Writer out;
    private int sheets;
    private int row;

    XlsxWriter(OutputStream stream, ExportTarget target) throws IOException {
        this.target = target;
        zip = new ZipOutputStream(new Unclosed(stream));
        out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        beginSheet();
    }

    /** The stream belongs to the caller. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private void beginSheet() throws IOException {
        sheets++;
        row = 0;
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + sheets + ".xml"));
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + XlsxParts.MAIN + "\"><sheetViews>"
                + "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" state=\"frozen\"/></sheetView>"
                + "</sheetViews><sheetData>");
        beginRow();
        for (ExportColumn column : target.columns()) {
            text(column.name());
        }
        out.write("</row>");
    }

    private void endSheet() throws IOException {
        out.write("</sheetData></worksheet>");
        out.flush();
        zip.closeEntry();
    }

    private void beginRow() throws IOException {
        row++;
        out.write("<row r=\"" + row + "\">");
    }

    @Override
    protected void field(int column, byte[] bytes, int length, boolean isNull) throws IOException {
        if (column == 0) {
            if (row == MOST_ROWS) {
                endSheet();
                beginSheet();
            }
            beginRow();
        }
        if (isNull) {
            out.write("<c/>");
        } else {
            value(target.columns().get(column), ExportFormat.text(bytes, length));
        }
    }

    private void value(ExportColumn column, String text) throws IOException {
        if (column.isBoolean()) {
            out.write("<c t=\"b\"><v>" + (text.equals("t") ? 1 : 0) + "</v></c>");
        } else if (column.isNumber() && isExact(text)) {
            out.write("<c><v>" + text + "</v></c>");
        } else if (column.isDate() || column.isTimestamp()) {
            moment(column, text);
        } else {
            text(text);
        }
    }

    /** Sheets keep fifteen digits. */
    private static boolean isExact(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            if ((c < '0' || c > '9') && c != '-' && c != '.') {
                return false;
            }
        }
        return digits <= EXACT_DIGITS;
    }

    private void moment(ExportColumn column, String text) throws IOException {
        try {
            LocalDateTime moment = column.isDate()
                    ? LocalDate.parse(text).atStartOfDay()
                    : LocalDateTime.parse(text.replace(' ', 'T'));
            LocalDate day = moment.toLocalDate();
            long nanos = moment.toLocalTime().toNanoOfDay();
            if (!day.isBefore(FIRST) && !day.isAfter(LAST) && nanos % 1_000_000 == 0) {
                long days = ChronoUnit.DAYS.between(EPOCH, day);
                String serial = nanos == 0 ? Long.toString(days) : Double.toString(days + nanos / 86_400e9);
                out.write("<c s=\"" + (column.isDate() ? 1 : 2) + "\"><v>" + serial + "</v></c>");
                return;
            }
        } catch (DateTimeException e) {
            // An era before ours or infinity, which a sheet has no number for.
        }
        text(text);
    }

    private void text(String text) throws IOException {
        String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        out.write("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        XlsxParts.escape(shown, out);
        out.write("</t></is></c>");
    }

    @Override
    protected void endRow() throws IOException {
        out.write("</row>");
    }

    @Override
    public void close() throws IOException {
        endSheet();
        XlsxParts.write(zip, out, target.name(), sheets);
        zip.finish();
        zip.flush();
    }
}
