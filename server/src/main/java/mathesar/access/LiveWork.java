package mathesar.access;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import mathesar.rpc.Caller;
import org.jspecify.annotations.Nullable;

/** What each person's calls are doing in databases at this moment, so that it can be ended with the person's access. */
public final class LiveWork {
    private final Set<Work> running = ConcurrentHashMap.newKeySet();

    /** One piece of work, until it is ended. */
    public static final class Work {
        private final long userId;
        private final Runnable cancel;
        private boolean over;

        private Work(long userId, Runnable cancel) {
            this.userId = userId;
            this.cancel = cancel;
        }

        /** Nobody is cancelled for work that is over: the connection may be somebody else's by then. */
        private synchronized void cancel() {
            if (!over) {
                cancel.run();
            }
        }

        private synchronized void end() {
            over = true;
        }
    }

    /** @param cancel ends the statement that runs, from another thread */
    public Work begin(long userId, Runnable cancel) {
        Work work = new Work(userId, cancel);
        running.add(work);
        return work;
    }

    public void end(Work work) {
        running.remove(work);
        work.end();
    }

    public <T extends @Nullable Object> T during(Caller caller, Runnable cancel, Supplier<T> work) {
        Work begun = begin(caller.user(), cancel);
        try {
            return work.get();
        } finally {
            end(begun);
        }
    }

    /** Ends the running statements of a person; the transactions they belong to are taken back. */
    public void cancel(long userId) {
        running.stream().filter(work -> work.userId == userId).forEach(Work::cancel);
    }
}
