package mathesar.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mathesar.errors.AppException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded server again when it is gone though nobody stopped it: after a crash it comes back by itself, but not from a full
 * disk or a kill of its first process.
 */
public final class PostgresKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresKeeper.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final EmbeddedPostgres server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread watch;

    /** Watches until it is closed, which is to be done before the server is stopped. */
    public PostgresKeeper(EmbeddedPostgres server) {
        this.server = server;
        watch = Thread.ofVirtual().name("postgres-keeper").start(this::watch);
    }

    private void watch() {
        boolean failed = false;
        try {
            while (!closed.await((failed ? AFTER_FAILURE : LOOK).toMillis(), TimeUnit.MILLISECONDS)) {
                failed = !server.isRunning() && !startAgain(failed);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean startAgain(boolean said) {
        try {
            if (!said) {
                LOG.warn("The embedded PostgreSQL is gone; starting it again");
            }
            server.startAgain();
            LOG.info("The embedded PostgreSQL is back");
            return true;
        } catch (AppException | IOException e) {
            if (!said) {
                LOG.error("The embedded PostgreSQL does not start; trying on", e);
            }
            return false;
        }
    }

    /** Returns when no start is under way. */
    @Override
    public void close() {
        closed.countDown();
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
