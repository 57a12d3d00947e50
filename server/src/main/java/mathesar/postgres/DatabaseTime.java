package mathesar.postgres;

import java.util.concurrent.atomic.LongAdder;

/** How long the current request has waited for PostgreSQL, for the {@code Server-Timing} header. */
public final class DatabaseTime {
    private static final ScopedValue<LongAdder> CURRENT = ScopedValue.newInstance();

    private DatabaseTime() {}

    /** Runs the work with the clock given. */
    public static void during(LongAdder nanos, Runnable work) {
        ScopedValue.where(CURRENT, nanos).run(work);
    }

    static void add(long nanos) {
        if (CURRENT.isBound()) {
            CURRENT.get().add(nanos);
        }
    }
}
