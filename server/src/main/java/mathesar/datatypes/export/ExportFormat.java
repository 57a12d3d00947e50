package mathesar.datatypes.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mathesar.datatypes.CopiedCsv;
import mathesar.datatypes.CopiedText;
import mathesar.datatypes.RecordFormat;

/** What rows can be exported as. */
public enum ExportFormat {
    CSV("text/csv; charset=utf-8") {
        @Override
        public CopiedText writer(OutputStream out, ExportTarget target) throws IOException {
            return csv(out, target, ',');
        }
    },
    TSV("text/tab-separated-values; charset=utf-8") {
        @Override
        public CopiedText writer(OutputStream out, ExportTarget target) throws IOException {
            return csv(out, target, '\t');
        }
    },
    JSON("application/json; charset=utf-8") {
        @Override
        public CopiedText writer(OutputStream out, ExportTarget target) {
            return new JsonWriter(out, target, false);
        }
    },
    NDJSON("application/x-ndjson") {
        @Override
        public CopiedText writer(OutputStream out, ExportTarget target) {
            return new JsonWriter(out, target, true);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public CopiedText writer(OutputStream out, ExportTarget target) throws IOException {
            return new XlsxWriter(out, target);
        }
    },
    SQL("application/sql; charset=utf-8") {
        @Override
        public CopiedText writer(OutputStream out, ExportTarget target) throws IOException {
            return new SqlWriter(out, target);
        }
    },
    MD("text/markdown; charset=utf-8") {
        @Override
        public CopiedText writer(OutputStream out, ExportTarget target) throws IOException {
            return new MarkdownWriter(out, target);
        }
    };

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** By its name in small letters. */
    public static Optional<ExportFormat> find(String name) {
        for (ExportFormat format : values()) {
            if (format.extension().equals(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file of this format, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Takes the text of COPY TO and writes it to the stream, which stays open when the writer is closed. Columns without a format of
     * their own are PostgreSQL's text.
     */
    public abstract CopiedText writer(OutputStream out, ExportTarget target) throws IOException;

    private static CopiedText csv(OutputStream out, ExportTarget target, char delimiter) throws IOException {
        List<RecordFormat> formats = target.columns().stream()
                .map(c -> c.isNumber() ? RecordFormat.NUMBER : c.isBoolean() ? RecordFormat.BOOLEAN : RecordFormat.TEXT)
                .toList();
        CopiedCsv csv = new CopiedCsv(out, formats, target.guarded(), delimiter);
        csv.texts(target.columns().stream().map(ExportColumn::name).toList());
        return csv;
    }

    static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
