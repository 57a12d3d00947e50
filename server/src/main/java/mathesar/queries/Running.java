package mathesar.queries;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import mathesar.access.LiveWork;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Console;
import mathesar.rpc.Caller;

/** The statements that people run at this moment, each by an id its caller chose. */
final class Running {
    private static final int PER_PERSON = 3;
    private static final int ALTOGETHER = 12;

    private final Map<Key, Console> consoles = new ConcurrentHashMap<>();
    private final LiveWork live;

    Running(LiveWork live) {
        this.live = live;
    }

    private record Key(long user, String run) {}

    /** @throws mathesar.errors.AppException TooManyConnections if the person, or all together, run too many already */
    <T> T run(Caller caller, String run, Supplier<Console> open, Function<Console, T> work) {
        long mine = consoles.keySet().stream()
                .filter(key -> key.user() == caller.user())
                .count();
        if (mine >= PER_PERSON || consoles.size() >= ALTOGETHER) {
            throw PostgresCondition.of("53300")
                    .error("Too many statements run at once; wait for one to end, or cancel it");
        }
        Key key = new Key(caller.user(), run);
        try (Console console = open.get()) {
            consoles.put(key, console);
            return live.during(caller, console::cancel, () -> work.apply(console));
        } finally {
            consoles.remove(key);
        }
    }

    /** Whether there was such a statement of the caller. */
    boolean cancel(Caller caller, String run) {
        Console console = consoles.get(new Key(caller.user(), run));
        if (console == null) {
            return false;
        }
        console.cancel();
        return true;
    }
}
