package mathesar.errors;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A disk of ours that takes no more. */
public final class DiskFull {
    /** PostgreSQL's own condition of this name (manual, appendix A). */
    private static final PostgresCondition CONDITION = PostgresCondition.of("53100");

    private DiskFull() {}

    /** Whether this is what became of writing to a full disk (ENOSPC, EDQUOT in the words of the C library). */
    public static boolean is(Throwable e) {
        if (!(e instanceof IOException || e instanceof UncheckedIOException)) {
            return false;
        }
        // An UncheckedIOException's message holds that of its cause.
        String words = String.valueOf(e.getMessage());
        return words.contains("No space left on device") || words.contains("Disk quota exceeded");
    }

    /** DiskFull. */
    public static AppException error() {
        return CONDITION.error("The disk of the server is full; nothing was kept");
    }
}
