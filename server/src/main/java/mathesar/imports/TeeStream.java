package mathesar.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Keeps a copy of everything that is read through it. */
final class TeeStream extends FilterInputStream {
    private final OutputStream copy;

    TeeStream(InputStream in, OutputStream copy) {
        super(in);
        this.copy = copy;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            copy.write(b);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int got = super.read(bytes, from, length);
        if (got > 0) {
            copy.write(bytes, from, got);
        }
        return got;
    }

    /** Does nothing: closing is left to whoever opened the stream. */
    @Override
    public void close() {}
}
