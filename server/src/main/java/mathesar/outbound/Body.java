package mathesar.outbound;

import java.io.IOException;
import java.io.InputStream;

/** The content of an answer in each of its three framings (RFC 9112, 6 and 7.1): of known length, in chunks, or until the server closes. */
final class Body extends InputStream {
    static final long CHUNKED = -2;
    static final long UNTIL_CLOSED = -1;
    private static final int LONGEST_LINE = 1 << 12;

    private final InputStream in;
    private final long framing;
    private final long largest;
    /** Bytes until the end, or the end of the chunk. */
    private long left;

    private long taken;
    private boolean first = true;
    private boolean over;

    Body(InputStream in, long framing, long largest) throws IOException {
        this.in = in;
        this.framing = framing;
        this.largest = largest;
        this.left = framing == CHUNKED ? 0 : framing == UNTIL_CLOSED ? Long.MAX_VALUE : framing;
        check(framing);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !over) {
            over = framing != CHUNKED || !nextChunk();
        }
        if (over) {
            return -1;
        }
        int got = in.read(bytes, from, (int) Math.min(length, left));
        if (got < 0) {
            over = framing == UNTIL_CLOSED;
            if (!over) {
                throw new WebFailure("The server broke off before the end of the file");
            }
            return -1;
        }
        left -= framing == UNTIL_CLOSED ? 0 : got;
        taken += got;
        check(taken);
        return got;
    }

    private boolean nextChunk() throws IOException {
        int[] room = {LONGEST_LINE};
        if (!first) {
            Answer.line(in, room);
        }
        first = false;
        String size = Answer.line(in, room).replaceFirst(";.*", "").strip();
        if (!size.matches("[0-9a-fA-F]{1,15}")) {
            throw new WebFailure("The server's answer makes no sense");
        }
        left = Long.parseLong(size, 16);
        return left > 0;
    }

    private void check(long bytes) throws WebFailure {
        if (bytes > largest) {
            throw new WebFailure("The file is larger than " + largest + " bytes, which is the most that may be read");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
