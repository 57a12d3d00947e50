package mathesar.imports;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import mathesar.access.Access;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.rpc.Caller;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of which it is known afterwards whether it took place, even if PostgreSQL went away before it said so: it is asked
 * when it is back (manual, 9.28, "pg_xact_status").
 */
final class Commitment {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE = 250;

    private final Access access;
    private final Caller caller;
    private final long databaseId;
    private String transaction = "";

    Commitment(Access access, Caller caller, long databaseId) {
        this.access = access;
        this.caller = caller;
        this.databaseId = databaseId;
    }

    /**
     * Runs the work in one transaction that writes.
     *
     * @throws AppException as the work does, or CannotConnectNow when it cannot be found out whether its changes were kept
     */
    <T> T write(Function<Session, T> work) {
        @Nullable Object[] reached = {null};
        try {
            return access.write(caller, databaseId, session -> {
                transaction = session.get(Sql.of("SELECT pg_current_xact_id()::text"), row -> row.text(1));
                T result = work.apply(session);
                reached[0] = result;
                return result;
            });
        } catch (AppException e) {
            @SuppressWarnings("unchecked")
            T result = (T) reached[0];
            if (result == null || !isLoss(e)) {
                throw e;
            }
            return settle(result, e);
        }
    }

    /** The work was done and the answer to the commit lost. */
    private <T> T settle(T result, AppException loss) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            switch (status().orElse("")) {
                case "committed" -> {
                    return result;
                }
                case "aborted" -> throw loss;
                default -> pause();
            }
        }
        throw new AppException(
                PostgresCondition.of("57P03"),
                "PostgreSQL went away while it was keeping the changes; whether they were kept cannot be found out now."
                        + " Look at the table before you import again",
                loss.data(),
                loss);
    }

    private Optional<String> status() {
        try {
            return Optional.of(access.read(
                    caller,
                    databaseId,
                    s -> s.get(
                            Sql.of("SELECT coalesce(pg_xact_status({}::xid8), '')", transaction), row -> row.text(1))));
        } catch (AppException notYetBack) {
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Connection exceptions, and what a server says that shuts down (manual, appendix A). */
    private static boolean isLoss(AppException e) {
        String state = String.valueOf(e.data().get("sqlstate"));
        return state.startsWith("08") || state.startsWith("57P");
    }
}
