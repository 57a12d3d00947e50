package mathesar.forms;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.rpc.Caller;

/** How often one network may send a form: so many times a minute. */
final class Pace {
    private static final long WINDOW = TimeUnit.MINUTES.toNanos(1);
    private static final int MOST_ADDRESSES = 50_000;

    private final int perMinute;
    private final LongSupplier clock;
    private final Map<String, Deque<Long>> sent = new LinkedHashMap<>(16, 0.75f, true);

    /** @param clock nanoseconds, as {@link System#nanoTime} */
    Pace(int perMinute, LongSupplier clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Counts one more of a visitor's; those who are signed in are not held up. */
    void check(Caller caller) {
        if (!caller.signedIn() && !caller.address().isEmpty() && !allows(caller.address())) {
            throw new AppException(
                    PostgresCondition.of("53400"),
                    "Too many answers came from your address; wait a minute and try again",
                    Map.of("reason", "form_pace"),
                    null);
        }
    }

    /** Counts one more, unless the address has had its share of this minute. */
    synchronized boolean allows(String address) {
        long now = clock.getAsLong();
        Deque<Long> times = sent.computeIfAbsent(network(address), key -> new ArrayDeque<>(2));
        while (!times.isEmpty() && now - times.getFirst() > WINDOW) {
            times.removeFirst();
        }
        if (times.size() >= perMinute) {
            return false;
        }
        times.add(now);
        while (sent.size() > MOST_ADDRESSES) {
            sent.remove(sent.keySet().iterator().next());
        }
        return true;
    }

    /** What one household holds: an address of version 4, or the first 64 bits of one of version 6 (RFC 6177). */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(bytes, 0, 8);
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
