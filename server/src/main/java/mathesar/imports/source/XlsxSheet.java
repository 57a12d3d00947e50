package mathesar.imports.source;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet, read row by row (ECMA-376 part 1, 18.3.1). */
final class XlsxSheet {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Xml xml;
    private final SpilledTexts texts;
    private final List<NumberLook> looks;
    private final SerialDate dates;
    private final SheetRows rows;
    private long row;
    private int column;

    XlsxSheet(Xml xml, SpilledTexts texts, List<NumberLook> looks, SerialDate dates, SheetRows rows) {
        this.xml = xml;
        this.texts = texts;
        this.looks = looks;
        this.dates = dates;
        this.rows = rows;
    }

    void read() throws IOException {
        while (xml.next()) {
            if (xml.isStart("row")) {
                String number = xml.find("r");
                row = number != null && number.matches("\\d{1,9}") ? Long.parseLong(number) : row + 1;
                column = 0;
            } else if (xml.isEnd("row")) {
                rows.end(row);
            } else if (xml.isStart("c")) {
                cell();
            }
        }
    }

    private void cell() throws IOException {
        String reference = xml.find("r");
        column = reference == null ? column : column(reference);
        String type = xml.get("t");
        String style = xml.find("s");
        String value = null;
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("v")) {
                value = value(type, style, xml.text(null));
            } else if (xml.isStart("is")) {
                value = unescaped(xml.text("rPh"));
            } else if (xml.isStart("f")) {
                xml.text(null);
            }
        }
        rows.set(column++, value);
    }

    private @Nullable String value(String type, @Nullable String style, String raw) {
        return switch (type) {
            case "s" -> raw.strip().matches("\\d{1,9}") ? texts.find(Long.parseLong(raw.strip())) : null;
            case "b" -> raw.strip().equals("1") ? "true" : "false";
            case "str" -> unescaped(raw);
            case "e", "d", "inlineStr" -> raw;
            default -> dates.text(raw.strip(), look(style));
        };
    }

    private NumberLook look(@Nullable String style) {
        int index = style != null && style.matches("\\d{1,6}") ? Integer.parseInt(style) : 0;
        return index < looks.size() ? looks.get(index) : NumberLook.PLAIN;
    }

    /** The column of a reference such as {@code BC12}, from 0. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }

    /** Characters that XML cannot hold are written {@code _x000D_} (ECMA-376 part 1, 22.4.2.4). */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPED.matcher(text);
        return matcher.replaceAll(
                match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
