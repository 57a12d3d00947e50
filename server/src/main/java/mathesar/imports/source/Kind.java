package mathesar.imports.source;

import java.util.Locale;
import java.util.regex.Pattern;
import mathesar.imports.text.Encodings;

/** What a file is, by its first bytes; its name only helps where they do not tell. */
public enum Kind {
    TEXT,
    GZIP,
    ZIP,
    JSON,
    NDJSON,
    HTML;

    /** How many bytes are looked at. */
    public static final int LOOKED_AT = 1 << 16;

    private static final Pattern WHOLE_ARRAY = Pattern.compile("\\s*\\[\\s*[\\[{].*", Pattern.DOTALL);
    private static final Pattern OBJECT =
            Pattern.compile("\\s*\\{\\s*(?:\"(?:[^\"\\\\]|\\\\.)*+\"\\s*:.*|\\}\\s*)", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("<table[\\s>]", Pattern.CASE_INSENSITIVE);

    /** @throws mathesar.errors.AppException for a kind of file that is known and not taken */
    static Kind of(byte[] start, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (begins(start, 0x1f, 0x8b)) {
            return GZIP;
        }
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        refuse(start);
        String text = new String(start, Encodings.detect(start)).replaceFirst("^\uFEFF", "");
        if (text.stripLeading().startsWith("<") && (TABLE.matcher(text).find() || name.matches(".*\\.html?"))) {
            return HTML;
        }
        if (name.matches(".*\\.(ndjson|jsonl|jsonlines)(\\.gz)?")) {
            return NDJSON;
        }
        if (OBJECT.matcher(text).matches()) {
            return hasLines(text) ? NDJSON : JSON;
        }
        boolean array =
                WHOLE_ARRAY.matcher(text).matches() || text.stripLeading().startsWith("[");
        return array && (WHOLE_ARRAY.matcher(text).matches() || name.matches(".*\\.(geo)?json(\\.gz)?")) ? JSON : TEXT;
    }

    /** Whether the first line is an object by itself and another one follows. */
    private static boolean hasLines(String text) {
        String bare = text.stripLeading();
        int end = bare.indexOf('\n');
        return end > 0
                && bare.substring(0, end).stripTrailing().endsWith("}")
                && bare.substring(end).stripLeading().startsWith("{");
    }

    private static void refuse(byte[] start) {
        if (begins(start, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw Refused.because(
                    "This is a file of an old or protected Excel. Save it as .xlsx without a password, and choose that.");
        }
        if (begins(start, '%', 'P', 'D', 'F')) {
            throw Refused.because(
                    "This is a PDF, which holds pages and no table. Copy the rows and paste them as text.");
        }
        if (begins(start, 'P', 'A', 'R', '1')) {
            throw Refused.because("This is a Parquet file, which cannot be read here. Save it as CSV or JSON.");
        }
    }

    private static boolean begins(byte[] start, int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
