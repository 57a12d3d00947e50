package mathesar.users;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Bounds failed tries: so many within a window for each subject, such as an account or an address. */
final class Throttle {
    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MAX_SUBJECTS = 100_000;

    private final LongSupplier clock;
    private final Map<String, Deque<Long>> failures = new LinkedHashMap<>(16, 0.75f, true);

    /** @param clock nanoseconds, as {@link System#nanoTime} */
    Throttle(LongSupplier clock) {
        this.clock = clock;
    }

    /** Counts a try for each subject, as failed until {@link #forgive}; false, counting nothing, if one of them has had its share. */
    synchronized boolean begin(List<String> subjects) {
        long now = clock.getAsLong();
        subjects.forEach(subject -> forgetOld(subject, now));
        if (subjects.stream().anyMatch(subject -> count(subject) >= TRIES)) {
            return false;
        }
        subjects.forEach(subject ->
                failures.computeIfAbsent(subject, s -> new ArrayDeque<>()).add(now));
        while (failures.size() > MAX_SUBJECTS) {
            failures.remove(failures.keySet().iterator().next());
        }
        return true;
    }

    /** The try succeeded: it does not count. */
    synchronized void forgive(List<String> subjects) {
        for (String subject : subjects) {
            Deque<Long> tries = failures.get(subject);
            if (tries != null) {
                tries.pollLast();
            }
        }
    }

    private int count(String subject) {
        Deque<Long> tries = failures.get(subject);
        return tries == null ? 0 : tries.size();
    }

    private void forgetOld(String subject, long now) {
        Deque<Long> tries = failures.get(subject);
        if (tries == null) {
            return;
        }
        while (!tries.isEmpty() && now - tries.getFirst() > WINDOW.toNanos()) {
            tries.removeFirst();
        }
        if (tries.isEmpty()) {
            failures.remove(subject);
        }
    }
}
