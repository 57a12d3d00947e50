package mathesar.imports;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import mathesar.imports.text.Dialect;
import mathesar.imports.text.Encodings;
import mathesar.imports.text.Rows;

/** The rows of a file whose encoding and dialect are known. */
final class StagedText implements Closeable {
    private final CountingStream bytes;
    private final Reader text;
    private final Rows rows;

    /** From the first row after the header. */
    StagedText(Path file, Analysis analysis) throws IOException {
        this(
                file,
                analysis.charset(),
                analysis.dialect(),
                analysis.origin().packed() ? Rows.Count.ROWS : Rows.Count.LINES);
        if (analysis.skipsFirst()) {
            rows.next();
        }
    }

    /** From the very first row. */
    StagedText(Path file, Charset charset, Dialect dialect) throws IOException {
        this(file, charset, dialect, Rows.Count.LINES);
    }

    private StagedText(Path file, Charset charset, Dialect dialect, Rows.Count count) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(8);
        byte[] start = in.readNBytes(4);
        in.reset();
        in.skipNBytes(Encodings.markLength(start, charset));
        bytes = new CountingStream(in);
        text = Analyzer.reader(bytes, charset);
        rows = new Rows(text, dialect.forReading(), count);
    }

    /** Passes over the row that names the columns. */
    StagedText withoutFirst() throws IOException {
        rows.next();
        return this;
    }

    Rows rows() {
        return rows;
    }

    /** How many bytes were read so far. */
    long bytes() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
