package mathesar.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import mathesar.errors.ApiError;

/** The bytes of the present part: ends before each delimiter (RFC 2046, section 5.1.1), goes on after {@link #nextPart}. */
final class BoundaryStream extends InputStream {
    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[64 << 10];
    private int from;
    private int to;
    private boolean ended;
    /** Where the next delimiter begins in the buffer; -1 when none is seen. */
    private int found = -1;
    /** Up to where there surely is no delimiter. */
    private int safe;

    BoundaryStream(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // The first delimiter may stand at the very beginning, without a line before it.
        buffer[0] = '\r';
        buffer[1] = '\n';
        to = 2;
        scan(0);
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? buffer[from++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int n = Math.min(length, safe - from);
        System.arraycopy(buffer, from, target, offset, n);
        from += n;
        return n;
    }

    /** Leaves the part unread that has not been read. */
    void skipPart() throws IOException {
        while (hasMore()) {
            from = safe;
        }
    }

    /** Steps over the delimiter; false when it was the closing one. */
    boolean nextPart() throws IOException {
        if (found < 0) {
            throw ApiError.VALUE.error("The multipart body ends before its closing boundary");
        }
        from = found + delimiter.length;
        found = -1;
        scan(from);
        int first = raw();
        int second = raw();
        while (first == ' ' || first == '\t') {
            first = second;
            second = raw();
        }
        return first == '\r' && second == '\n';
    }

    private int raw() throws IOException {
        if (from == to && !fill()) {
            throw ApiError.VALUE.error("The multipart body ends before its closing boundary");
        }
        return buffer[from++] & 0xff;
    }

    private boolean hasMore() throws IOException {
        while (from >= safe) {
            if (found >= 0) {
                return false;
            }
            if (!fill()) {
                throw ApiError.VALUE.error("The multipart body ends before its closing boundary");
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (to == buffer.length) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        int n = in.read(buffer, to, buffer.length - to);
        if (n < 0) {
            ended = true;
            return false;
        }
        to += n;
        scan(from);
        return true;
    }

    private void scan(int start) {
        found = -1;
        for (int i = start; i + delimiter.length <= to; i++) {
            if (matches(i)) {
                found = i;
                safe = i;
                return;
            }
        }
        safe = Math.max(start, to - delimiter.length + 1);
    }

    private boolean matches(int at) {
        for (int i = 0; i < delimiter.length; i++) {
            if (buffer[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }
}
