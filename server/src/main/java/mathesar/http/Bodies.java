package mathesar.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads whole bodies within limits of size and time. */
final class Bodies {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int DRAINED = 8;

    private Bodies() {}

    /** @throws BodyTooLarge beyond the limit, or when the sender dawdles */
    static byte[] read(InputStream in, long declared, int limit) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean tooLarge = declared > limit;
        ByteArrayOutputStream all = new ByteArrayOutputStream(declared > 0 && !tooLarge ? (int) declared : 1024);
        byte[] buffer = new byte[16 << 10];
        long total = 0;
        // What is too much is still read for a while, since clients listen only after they have sent.
        for (int n = in.read(buffer); n >= 0 && total < DRAINED * (long) limit; n = in.read(buffer)) {
            total += n;
            tooLarge |= total > limit;
            if (!tooLarge) {
                all.write(buffer, 0, n);
            }
            if (System.nanoTime() > deadline) {
                throw new BodyTooLarge("The body took longer than " + PATIENCE.toSeconds() + " s to arrive");
            }
        }
        if (tooLarge) {
            throw new BodyTooLarge("The body is larger than " + limit + " bytes");
        }
        return all.toByteArray();
    }
}
