package mathesar.databases;

import mathesar.postgres.Target;
import org.jspecify.annotations.Nullable;

/** Whether two addresses mean one server, as far as their texts tell. */
final class SameAddress {
    private SameAddress() {}

    static boolean ports(@Nullable Integer one, @Nullable Integer other) {
        return (one == null ? Target.DEFAULT_PORT : one) == (other == null ? Target.DEFAULT_PORT : other);
    }

    static boolean hosts(String one, String other) {
        return one.equalsIgnoreCase(other) || (isLoopback(one) && isLoopback(other));
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1") || host.equals("[::1]");
    }
}
