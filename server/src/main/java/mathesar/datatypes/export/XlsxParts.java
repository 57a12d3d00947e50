package mathesar.datatypes.export;

import java.io.IOException;
import java.io.Writer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What a workbook consists of beside its sheets (ECMA-376 part 1, 12). */
final class XlsxParts {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final int LONGEST_NAME = 31;

    private XlsxParts() {}

    static void write(ZipOutputStream zip, Writer out, String name, int sheets) throws IOException {
        StringBuilder types = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        StringBuilder list = new StringBuilder();
        for (int i = 1; i <= sheets; i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + TYPE
                    + "worksheet+xml\"/>");
            relations.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
            list.append("<sheet name=\"" + sheetName(name, i) + "\" sheetId=\"" + i + "\" r:id=\"r" + i + "\"/>");
        }
        relations.append(relation(sheets + 1, "styles", "styles.xml"));
        part(
                zip,
                out,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + list + "</sheets></workbook>");
        part(zip, out, "xl/_rels/workbook.xml.rels", relations(relations.toString()));
        part(zip, out, "xl/styles.xml", styles());
        part(zip, out, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        part(
                zip,
                out,
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE
                        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>" + types
                        + "</Types>");
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"r" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    /** Plain, dates, and dates with time. */
    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN
                + "\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss.000\"/></numFmts>"
                + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf/>"
                + "<xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf numFmtId=\"165\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
    }

    private static void part(ZipOutputStream zip, Writer out, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(XML);
        out.write(content);
        out.flush();
        zip.closeEntry();
    }

    /** At most 31 characters without those a sheet's name may not have. */
    private static String sheetName(String name, int number) {
        String suffix = number == 1 ? "" : " " + number;
        String bare = name.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
        String whole = bare.isEmpty() ? "Sheet" : bare;
        String part = whole.substring(0, Math.min(whole.length(), LONGEST_NAME - suffix.length()));
        return part.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;") + suffix;
    }

    /** As XML takes it; characters it cannot hold are written {@code _x0001_} (22.4.2.4). */
    static void escape(String text, Writer out) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '_' -> out.write(text.startsWith("_x", i) ? "_x005F_" : "_");
                default -> {
                    if ((c < ' ' && c != '\n' && c != '\t') || c == '\uFFFE' || c == '\uFFFF') {
                        out.write(String.format("_x%04X_", (int) c));
                    } else {
                        out.write(c);
                    }
                }
            }
        }
    }
}
