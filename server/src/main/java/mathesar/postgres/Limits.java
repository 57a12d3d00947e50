package mathesar.postgres;

import java.time.Duration;

/**
 * Bounds of connections and statements.
 *
 * @param perPool connections one (database, role) may hold
 * @param total connections all pools together may hold
 * @param patience how long a call waits for a connection
 * @param idle after which an unused connection is closed
 * @param statement {@code statement_timeout} of every session
 * @param lock {@code lock_timeout} of every session
 */
public record Limits(int perPool, int total, Duration patience, Duration idle, Duration statement, Duration lock) {
    public static Limits standard() {
        return new Limits(
                8, 60, Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ofSeconds(10));
    }
}
