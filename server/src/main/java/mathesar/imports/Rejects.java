package mathesar.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mathesar.imports.source.RowWriter;
import org.jspecify.annotations.Nullable;

/** Rows that were left out, as a file to be mended and imported again, and the first of them for the page. */
final class Rejects implements Closeable {
    private static final int SHOWN = 100;

    private final Path path;
    private final List<String> header;
    private final List<Shown> first = new ArrayList<>();
    private @Nullable RowWriter out;

    /**
     * One of them.
     *
     * @param line where it stands in the file
     * @param column that is to blame, if one is
     * @param value what stands there
     * @param reason what PostgreSQL says
     */
    record Shown(
            long line, @Nullable String column, @Nullable String value, String reason) {}

    /** @param header of the file, as it came */
    Rejects(Path path, List<String> header) {
        this.path = path;
        this.header = header;
    }

    void add(LoadRow row, @Nullable String column, @Nullable String value, String reason) {
        if (first.size() < SHOWN) {
            first.add(new Shown(row.line(), column, value, reason));
        }
        try {
            RowWriter rows = writer();
            for (int i = 0; i < Math.max(header.size(), row.raw().size()); i++) {
                String cell = i < row.raw().size() ? row.raw().get(i) : "";
                rows.cell(cell.isEmpty() ? null : cell);
            }
            rows.cell(Long.toString(row.line()));
            rows.cell(reason);
            rows.end();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Told of, but not left out. */
    void note(LoadRow row, @Nullable String column, @Nullable String value, String reason) {
        if (first.size() < SHOWN) {
            first.add(new Shown(row.line(), column, value, reason));
        }
    }

    private RowWriter writer() throws IOException {
        RowWriter rows = out;
        if (rows == null) {
            rows = new RowWriter(Files.newOutputStream(path), Long.MAX_VALUE / 4096);
            out = rows;
            for (String name : header) {
                rows.cell(name);
            }
            rows.cell("import_line");
            rows.cell("import_problem");
            rows.end();
        }
        return rows;
    }

    List<Shown> first() {
        return List.copyOf(first);
    }

    boolean isEmpty() {
        return out == null;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
