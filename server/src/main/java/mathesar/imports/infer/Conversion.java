package mathesar.imports.infer;

import java.util.Set;
import mathesar.imports.infer.Format.DateOrder;
import mathesar.imports.text.Cell;

/**
 * Turns the cells of a column into the text PostgreSQL reads for its type. A cell that does not fit is passed on as it stands, so that
 * PostgreSQL refuses it in its own words.
 */
public interface Conversion {
    /** What PostgreSQL is to read; may be the cell itself. */
    CharSequence convert(Cell cell);

    /** For a type by its name in PostgreSQL, without modifier, and the notation of its values. */
    static Conversion of(String type, Format format) {
        return switch (type) {
            case "boolean" -> new Truth();
            case "smallint",
                    "integer",
                    "bigint",
                    "numeric",
                    "real",
                    "double precision",
                    "mathesar_types.mathesar_money" -> new Figure(format);
            case "date", "timestamp without time zone", "timestamp with time zone" -> new Day(format);
            default -> cell -> cell;
        };
    }

    /** Words of several languages. */
    final class Truth implements Conversion {
        @Override
        public CharSequence convert(Cell cell) {
            Boolean said = Booleans.read(cell);
            return said == null ? cell : said ? "t" : "f";
        }
    }

    /** Numbers without separators, with a point before the fraction. */
    final class Figure implements Conversion {
        private static final Set<String> BLANKS = Set.of(" ", "\u00A0", "\u202F", "\u2009");

        private final Format format;
        private final boolean plain;
        private final StringBuilder out = new StringBuilder();

        Figure(Format format) {
            this.format = format;
            plain = format.isPlainNumber();
        }

        @Override
        public CharSequence convert(Cell cell) {
            char first = cell.charAt(0);
            if (plain && first != '\u2212' && first != '(') {
                return cell;
            }
            String bare = without(without(cell.toString(), format.prefix()), format.suffix())
                    .strip();
            boolean parentheses = bare.startsWith("(") && bare.endsWith(")");
            int start = parentheses || isSign(bare) ? 1 : 0;
            out.setLength(0);
            out.append(parentheses || (start == 1 && bare.charAt(0) != '+') ? "-" : "");
            for (int i = start; i < bare.length() - (parentheses ? 1 : 0); i++) {
                char c = bare.charAt(i);
                if (c >= '0' && c <= '9') {
                    out.append(c);
                } else if (String.valueOf(c).equals(format.decimal())) {
                    out.append('.');
                } else if (!isGroup(c)) {
                    return cell;
                }
            }
            return out;
        }

        private static boolean isSign(String text) {
            return !text.isEmpty() && "+-\u2212".indexOf(text.charAt(0)) >= 0;
        }

        private boolean isGroup(char c) {
            String text = String.valueOf(c);
            return text.equals(format.group())
                    || (BLANKS.contains(format.group()) && BLANKS.contains(text))
                    || (format.group().equals("'") && c == '\u2019');
        }

        private static String without(String text, String affix) {
            String sign = affix.strip();
            int at = sign.isEmpty() ? -1 : text.indexOf(sign);
            return at < 0 ? text : text.substring(0, at) + text.substring(at + sign.length());
        }
    }

    /** Dates in the form of ISO 8601. */
    final class Day implements Conversion {
        private final Moment moment = new Moment();
        private final DateOrder order;

        Day(Format format) {
            order = format.order() == null ? DateOrder.DMY : format.order();
        }

        @Override
        public CharSequence convert(Cell cell) {
            boolean iso = cell.length() >= 10 && cell.charAt(4) == '-' && cell.charAt(7) == '-';
            return !iso && moment.read(cell) && moment.fits(order) ? moment.iso(order) : cell;
        }
    }
}
