package mathesar.access;

import java.util.ArrayDeque;
import java.util.Deque;

/** Steps that take back, the last first, what no transaction can hold together. */
final class Undo {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    void add(Runnable step) {
        steps.push(step);
    }

    void run() {
        steps.forEach(Runnable::run);
    }
}
