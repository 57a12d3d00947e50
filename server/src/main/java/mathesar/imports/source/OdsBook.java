package mathesar.imports.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A spreadsheet of OpenDocument 1.3 (part 3, 9). Formulas give the values that were saved with them. */
final class OdsBook implements Book {
    private static final String FORMAT = "ODS";
    private static final String CONTENT = "content.xml";
    private static final int MOST_COPIES = 1 << 20;

    private final Archive archive;
    private final List<String> sheets = new ArrayList<>();

    private OdsBook(Archive archive) {
        this.archive = archive;
    }

    static boolean is(Archive archive) {
        return archive.has(CONTENT) && archive.has("META-INF/manifest.xml");
    }

    static OdsBook of(Archive archive) throws IOException {
        OdsBook book = new OdsBook(archive);
        try (Xml xml = new Xml(archive.get(CONTENT), FORMAT)) {
            while (xml.next()) {
                if (xml.isStart("table")) {
                    book.sheets.add(xml.get("name"));
                }
            }
        }
        if (book.sheets.isEmpty()) {
            throw Refused.because("There is no sheet in the document.");
        }
        return book;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public @Nullable List<String> write(int sheet, RowWriter out) throws IOException {
        try (Xml xml = new Xml(archive.get(CONTENT), FORMAT)) {
            int at = -1;
            while (xml.next()) {
                if (xml.isStart("table") && ++at == sheet) {
                    rows(xml, out);
                    return null;
                }
            }
        }
        return null;
    }

    private static void rows(Xml xml, RowWriter out) throws IOException {
        SheetRows rows = new SheetRows(out);
        long row = 0;
        while (xml.next() && !xml.isEnd("table")) {
            if (xml.isStart("table-row")) {
                int copies = repeated(xml, "number-rows-repeated");
                List<Cell> cells = cells(xml);
                if (cells.stream().allMatch(cell -> cell.value().isEmpty())) {
                    row += copies;
                    continue;
                }
                for (int i = 0; i < copies; i++) {
                    set(rows, cells);
                    rows.end(++row);
                }
            }
        }
    }

    private record Cell(String value, int copies) {}

    private static void set(SheetRows rows, List<Cell> cells) {
        int column = 0;
        for (Cell cell : cells) {
            for (int i = 0; i < cell.copies() && !cell.value().isEmpty(); i++) {
                rows.set(column + i, cell.value());
            }
            column += cell.copies();
        }
    }

    private static List<Cell> cells(Xml xml) throws IOException {
        List<Cell> cells = new ArrayList<>();
        while (xml.next() && !xml.isEnd("table-row")) {
            if (xml.isStart("table-cell") || xml.isStart("covered-table-cell")) {
                int copies = repeated(xml, "number-columns-repeated");
                cells.add(new Cell(value(xml), copies));
            }
        }
        return cells;
    }

    private static int repeated(Xml xml, String attribute) {
        String number = xml.get(attribute);
        return number.matches("\\d{1,7}") ? Math.clamp(Integer.parseInt(number), 1, MOST_COPIES) : 1;
    }

    /** The exact value where there is one, else the paragraphs of the cell. */
    private static String value(Xml xml) throws IOException {
        String exact = switch (xml.get("value-type")) {
            case "float", "currency", "percentage" -> xml.get("value");
            case "date" -> xml.get("date-value").replace('T', ' ');
            case "time" -> time(xml.get("time-value"));
            case "boolean" -> xml.get("boolean-value");
            case "string" -> xml.get("string-value");
            default -> "";
        };
        String end = xml.name();
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.isEnd(end)) {
            if (xml.isStart("annotation")) {
                xml.text(null);
            } else if (xml.isStart("p")) {
                text.append(text.isEmpty() ? "" : "\n").append(xml.text("annotation"));
            }
        }
        return exact.isEmpty() ? text.toString() : exact;
    }

    /** From {@code PT08H30M00S}; other durations stay as they are, which PostgreSQL reads too. */
    private static String time(String duration) {
        var parts = java.util.regex.Pattern.compile("PT(\\d{2,})H(\\d{2})M(\\d{2})(?:\\.0+)?S")
                .matcher(duration);
        return parts.matches() ? parts.group(1) + ":" + parts.group(2) + ":" + parts.group(3) : duration;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
