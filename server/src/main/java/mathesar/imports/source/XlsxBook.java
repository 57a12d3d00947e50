package mathesar.imports.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workbook of Office Open XML (ECMA-376 part 1). Formulas give the values that were saved with them; nothing is run or fetched. */
final class XlsxBook implements Book {
    private static final String FORMAT = "XLSX";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";

    private final Path file;
    private final Archive archive;
    private final Map<String, String> sheets = new java.util.LinkedHashMap<>();
    private final List<NumberLook> looks = new ArrayList<>();
    private boolean from1904;

    private XlsxBook(Path file, Archive archive) {
        this.file = file;
        this.archive = archive;
    }

    static boolean is(Archive archive) {
        return archive.has(WORKBOOK);
    }

    static XlsxBook of(Path file, Archive archive) throws IOException {
        XlsxBook book = new XlsxBook(file, archive);
        book.readWorkbook();
        book.readStyles();
        return book;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    private void readWorkbook() throws IOException {
        Map<String, String> targets = targets();
        try (Xml xml = new Xml(archive.get(WORKBOOK), FORMAT)) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    from1904 = List.of("1", "true").contains(xml.get("date1904"));
                } else if (xml.isStart("sheet")) {
                    String target = targets.get(String.valueOf(xml.findPrefixed("id")));
                    if (target != null && archive.has(target)) {
                        sheets.put(xml.get("name"), target);
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw Refused.because("There is no sheet with cells in the workbook.");
        }
    }

    /** Paths of the sheets by the ids of their relationships. */
    private Map<String, String> targets() throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (Xml xml = new Xml(archive.get("xl/_rels/workbook.xml.rels"), FORMAT)) {
            while (xml.next()) {
                if (xml.isStart("Relationship") && xml.get("Type").endsWith("/worksheet")) {
                    String target = xml.get("Target");
                    targets.put(xml.get("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return targets;
    }

    private void readStyles() throws IOException {
        var styles = archive.find("xl/styles.xml");
        if (styles.isEmpty()) {
            return;
        }
        Map<String, NumberLook> codes = new HashMap<>();
        try (Xml xml = new Xml(styles.get(), FORMAT)) {
            boolean inCells = false;
            while (xml.next()) {
                if (xml.isStart("numFmt")) {
                    codes.put(xml.get("numFmtId"), NumberLook.of(xml.get("formatCode")));
                } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
                    inCells = xml.isStart();
                } else if (inCells && xml.isStart("xf")) {
                    String id = xml.get("numFmtId");
                    NumberLook own = codes.get(id);
                    looks.add(
                            own != null ? own : NumberLook.builtIn(id.matches("\\d{1,6}") ? Integer.parseInt(id) : 0));
                }
            }
        }
    }

    @Override
    public @Nullable List<String> write(int sheet, RowWriter out) throws IOException {
        String part = List.copyOf(sheets.values()).get(sheet);
        try (SpilledTexts texts = new SpilledTexts(file)) {
            readStrings(texts);
            try (Xml xml = new Xml(archive.get(part), FORMAT)) {
                new XlsxSheet(xml, texts, looks, new SerialDate(from1904), new SheetRows(out)).read();
            }
        }
        return null;
    }

    private void readStrings(SpilledTexts texts) throws IOException {
        var strings = archive.find(STRINGS);
        if (strings.isPresent()) {
            try (Xml xml = new Xml(strings.get(), FORMAT)) {
                while (xml.next()) {
                    if (xml.isStart("si")) {
                        texts.add(XlsxSheet.unescaped(xml.text("rPh")));
                    }
                }
            }
        }
        texts.seal();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
