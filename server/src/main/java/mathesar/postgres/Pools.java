package mathesar.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** One small pool per (database, role), opened on first use, under a budget for all of them together. */
public final class Pools implements AutoCloseable {
    private final Limits limits;
    private final Semaphore budget;
    private final Map<Target, HikariDataSource> pools = new ConcurrentHashMap<>();

    public Pools(Limits limits) {
        this.limits = limits;
        this.budget = new Semaphore(limits.total(), true);
    }

    /**
     * Runs the work in one transaction: committed when it returns, rolled back when it throws.
     *
     * @throws AppException with the reason (host, port, what the server said) when no connection can be had
     */
    public <T extends @Nullable Object> T transact(Target target, Mode mode, Function<Session, T> work) {
        try (Session session = open(target, mode)) {
            T result = work.apply(session);
            session.commit();
            return result;
        }
    }

    /** A session in an open transaction; closing it without {@link Session#commit} rolls back. */
    public Session open(Target target, Mode mode) {
        take();
        Connection connection = null;
        try {
            connection = borrow(target);
            connection.setAutoCommit(false);
            connection.setReadOnly(mode == Mode.READ);
            return new Session(connection, target, mode, budget::release);
        } catch (SQLException e) {
            giveUp(connection);
            throw unreachable(target, e);
        } catch (RuntimeException e) {
            giveUp(connection);
            throw e;
        }
    }

    /** A session on a connection of its own that belongs to no pool: for trying credentials, and for statements that cannot be shared. */
    public Session openAlone(Target target, Mode mode) {
        try {
            Connection connection = Drivers.connect(target, limits);
            connection.setAutoCommit(false);
            connection.setReadOnly(mode == Mode.READ);
            return new Session(connection, target, mode, () -> {});
        } catch (SQLException e) {
            throw unreachable(target, e);
        }
    }

    /** A connection of its own for a person's own statement; the caller closes it. */
    public Console console(Target target, Mode mode, Duration timeout) {
        Console console = new Console(connect(target), mode);
        try {
            console.begin(timeout);
            return console;
        } catch (SQLException e) {
            console.close();
            throw SqlErrors.translate(e);
        }
    }

    /** Runs one statement that cannot stand in a transaction block, such as CREATE DATABASE. */
    public void runAlone(Target target, Sql statement) {
        try (Connection connection = connect(target)) {
            Session.run(connection, statement);
        } catch (SQLException e) {
            throw SqlErrors.translate(e);
        }
    }

    private Connection connect(Target target) {
        try {
            return Drivers.connect(target, limits);
        } catch (SQLException e) {
            throw unreachable(target, e);
        }
    }

    /** Closes the connections to a database, all roles, so that it can be dropped or renamed. */
    public void forget(String host, int port, String database) {
        forgetIf(t -> t.host().equals(host)
                && t.effectivePort() == port
                && t.database().equals(database));
    }

    /** Closes the pools that the test picks. */
    public void forgetIf(Predicate<Target> test) {
        pools.keySet().stream().filter(test).toList().forEach(target -> {
            HikariDataSource pool = pools.remove(target);
            if (pool != null) {
                pool.close();
            }
        });
    }

    /** How many connections are open, over all pools. */
    public int openConnections() {
        return pools.values().stream()
                .mapToInt(pool -> pool.getHikariPoolMXBean().getTotalConnections())
                .sum();
    }

    @Override
    public void close() {
        forgetIf(target -> true);
    }

    private void take() {
        try {
            if (!budget.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw PostgresCondition.of("53300")
                        .error("All " + limits.total() + " database connections are in use; try again in a moment");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApiError.OPERATIONAL.error("Interrupted while waiting for a connection");
        }
    }

    private void giveUp(@Nullable Connection connection) {
        budget.release();
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // The connection is broken already; the first failure is the one to report.
            }
        }
    }

    private Connection borrow(Target target) throws SQLException {
        HikariDataSource pool = pools.get(target);
        if (pool == null) {
            // A pool keeps trying until its time is up; a first connection of our own tells at once what is wrong.
            Drivers.connect(target, limits).close();
            pool = pools.computeIfAbsent(target, this::create);
        }
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            if (pool.isClosed()) {
                pools.remove(target, pool);
            }
            throw e;
        }
    }

    private HikariDataSource create(Target target) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(Drivers.source(target, limits));
        config.setMaximumPoolSize(limits.perPool());
        config.setMinimumIdle(0);
        config.setIdleTimeout(limits.idle().toMillis());
        config.setConnectionTimeout(limits.patience().toMillis());
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(SearchPath.PIN.text());
        config.setExceptionOverride(new KeepOnRefusal());
        config.setPoolName(target.toString());
        return new HikariDataSource(config);
    }

    private static AppException unreachable(Target target, SQLException e) {
        AppException reason = SqlErrors.translate(e);
        return new AppException(
                ApiError.OPERATIONAL,
                "cannot connect to " + target.host() + ":" + target.effectivePort() + " as " + target.role() + ": "
                        + reason.text(),
                reason.data(),
                e);
    }
}
