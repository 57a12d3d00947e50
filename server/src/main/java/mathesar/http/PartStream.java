package mathesar.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;

/** The content of a part, up to a size. */
final class PartStream extends FilterInputStream {
    /** Program limit exceeded (PostgreSQL manual, appendix A). */
    private static final PostgresCondition LIMIT = PostgresCondition.of("54000");

    private static final String UNITS = "KMGT";

    private final long largest;
    private long left;

    PartStream(InputStream in, long largest) {
        super(in);
        this.largest = largest;
        left = largest;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    /** @throws AppException ProgramLimitExceeded at the first byte too many */
    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int got = super.read(bytes, from, length);
        if (got > 0) {
            count(got);
        }
        return got;
    }

    private void count(int got) {
        left -= got;
        if (left < 0) {
            throw LIMIT.error("The file is larger than " + written(largest)
                    + ", which is the most that may be sent (setting max_upload)");
        }
    }

    /** As settings are written: in the largest unit that leaves a whole number. */
    private static String written(long bytes) {
        int power = Math.min(UNITS.length(), Long.numberOfTrailingZeros(Math.max(1, bytes)) / 10);
        return (bytes >> (10 * power)) + (power == 0 ? " bytes" : " " + UNITS.charAt(power - 1) + "B");
    }

    /** The body goes on after the part. */
    @Override
    public void close() {}
}
