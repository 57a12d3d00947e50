package mathesar.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The body of an answer of unknown size: compressed once it is worth it, with headers decided at the first bytes that leave. */
final class AnswerStream extends OutputStream {
    private final int worthIt;
    private final Head head;
    private final boolean compress;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private @Nullable OutputStream out;

    /** Sends the headers. */
    interface Head {
        OutputStream send(boolean compressed) throws IOException;
    }

    /** @param worthIt bytes from which on compressing pays */
    AnswerStream(int worthIt, boolean compress, Head head) {
        this.worthIt = worthIt;
        this.head = head;
        this.compress = compress;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (out == null && held.size() + length > worthIt) {
            out = open();
            held.writeTo(out);
            held.reset();
        }
        if (out == null) {
            held.write(bytes, from, length);
        } else {
            out.write(bytes, from, length);
        }
    }

    private OutputStream open() throws IOException {
        OutputStream raw = head.send(compress);
        return compress ? new FastGzip(raw) : raw;
    }

    @Override
    public void close() throws IOException {
        if (out == null) {
            out = head.send(false);
            held.writeTo(out);
        }
        out.close();
    }

    /** Level 1: on a fast line the quickest level wins. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 16 << 10);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
