package mathesar.imports.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Lets unpacked bytes pass as long as they are in proportion to the packed ones. */
final class Expansion extends FilterInputStream {
    private static final long HARMLESS = 64L << 20;
    /** Deflate reaches 1032 at most; sheets of one repeated value stay below 200. */
    private static final int MOST_TIMES = 250;

    private final LongSupplier packed;
    private long unpacked;

    /** @param packed how many bytes the unpacked ones were made of, so far */
    Expansion(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int got = super.read(bytes, from, length);
        count(Math.max(0, got));
        return got;
    }

    private void count(int more) {
        unpacked += more;
        if (unpacked > HARMLESS && unpacked > MOST_TIMES * packed.getAsLong()) {
            throw Refused.bomb();
        }
    }
}
