package mathesar.app;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened, to be closed the other way round. */
final class Closing implements AutoCloseable {
    /** As {@link AutoCloseable}, without a checked exception. */
    @FunctionalInterface
    interface Open {
        void close();
    }

    private final Deque<Open> open = new ArrayDeque<>();

    synchronized void add(Open thing) {
        open.push(thing);
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
