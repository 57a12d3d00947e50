package mathesar.imports;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import mathesar.imports.text.Encodings;
import mathesar.imports.text.Rows;

/** The rows of a file that was analysed, from the first after the header. */
final class StagedText implements Closeable {
    private final CountingStream bytes;
    private final Reader text;
    private final Rows rows;

    StagedText(Path file, Analysis analysis) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(8);
        byte[] start = in.readNBytes(4);
        in.reset();
        in.skipNBytes(Encodings.markLength(start, analysis.charset()));
        bytes = new CountingStream(in);
        text = Analyzer.reader(bytes, analysis.charset());
        rows = new Rows(text, analysis.dialect().forReading());
        if (analysis.header()) {
            rows.next();
        }
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
