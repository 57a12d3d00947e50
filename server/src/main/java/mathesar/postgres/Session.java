package mathesar.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import mathesar.errors.AppException;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import mathesar.sql.Untyped;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** One transaction on one connection, as one role. Not for use by several threads, except {@link #cancel}. */
public final class Session implements AutoCloseable {
    private final Connection connection;
    private final Target target;
    private final Mode mode;
    private final Runnable released;
    private Runnable closing = () -> {};
    private boolean open = true;
    private boolean becameAnother;
    private @Nullable List<Executed> recorder;

    Session(Connection connection, Target target, Mode mode, Runnable released) {
        this.connection = connection;
        this.target = target;
        this.mode = mode;
        this.released = released;
    }

    public Target target() {
        return target;
    }

    /**
     * Goes on as another role until the transaction ends (manual, SET ROLE). Only for read-only sessions and for statements this program
     * composes: one that people write could set the role back.
     *
     * @throws AppException InsufficientPrivilege unless the role of the session may become the other
     */
    public void become(Identifier role) {
        if (mode == Mode.WRITE) {
            throw new IllegalStateException("Another role is for reading");
        }
        becameAnother = true;
        execute(Sql.of("SET LOCAL ROLE {}", role));
    }

    /** All rows, read one by one. */
    public <T extends @Nullable Object> List<T> list(Sql query, Function<Row, T> reader) {
        List<T> all = new ArrayList<>();
        each(query, 0, row -> all.add(reader.apply(row)));
        return all;
    }

    /** The first row, if any. */
    public <T> Optional<T> find(Sql query, Function<Row, @Nullable T> reader) {
        return list(query, reader).stream().findFirst().flatMap(Optional::ofNullable);
    }

    /** The first row; it is a mistake of the program if there is none. */
    public <T extends @Nullable Object> T get(Sql query, Function<Row, T> reader) {
        List<T> rows = list(query, reader);
        if (rows.isEmpty()) {
            throw new IllegalStateException("No row from: " + query);
        }
        return rows.getFirst();
    }

    /** Hands each row on as it comes; {@code batch} rows are fetched at a time, 0 for all at once. */
    public void each(Sql query, int batch, Consumer<Row> reader) {
        timed(() -> {
            try (PreparedStatement statement = prepare(connection, query)) {
                statement.setFetchSize(batch);
                try (ResultSet results = statement.executeQuery()) {
                    Row row = new ResultRow(results);
                    while (results.next()) {
                        reader.accept(row);
                    }
                }
            }
            return 0;
        });
    }

    /**
     * Like {@link #each}, all rows at once, where probably nothing more is read: in a read-only session the end of the transaction travels
     * with the statement, which saves a round trip. A further statement begins a transaction of its own, as read-only as this one.
     */
    public void last(Sql query, Consumer<Row> reader) {
        if (mode == Mode.WRITE || becameAnother) {
            each(query, 0, reader);
            return;
        }
        timed(() -> {
            try (PreparedStatement statement = prepare(connection, Sql.of("{};COMMIT", query))) {
                statement.execute();
                try (ResultSet results = statement.getResultSet()) {
                    Row row = new ResultRow(results);
                    while (results.next()) {
                        reader.accept(row);
                    }
                }
            }
            return 0;
        });
    }

    /** Runs a statement and returns how many rows it touched. */
    public long execute(Sql statement) {
        long rows = timed(() -> {
            try (PreparedStatement prepared = prepare(connection, statement)) {
                prepared.execute();
                return Math.max(0, prepared.getLargeUpdateCount());
            }
        });
        if (recorder != null) {
            recorder.add(new Executed(statement, rows));
        }
        return rows;
    }

    /** Runs the work and tells what it executed, in order. */
    public List<Executed> recorded(Runnable work) {
        List<Executed> all = new ArrayList<>();
        recorder = all;
        try {
            work.run();
        } finally {
            recorder = null;
        }
        return all;
    }

    /** COPY … FROM STDIN: streams the bytes and returns the number of rows (manual, COPY). */
    public long copyIn(Sql copy, InputStream data) {
        return timed(() -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy.text(), data, 1 << 16);
            } catch (IOException e) {
                throw new SQLException("The data to copy could not be read: " + e.getMessage(), e);
            }
        });
    }

    /** COPY … TO STDOUT: streams to the given place and returns the number of rows. */
    public long copyOut(Sql copy, OutputStream to) {
        return timed(() -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy.text(), to);
            } catch (IOException e) {
                throw new SQLException("The receiver went away: " + e.getMessage(), e);
            }
        });
    }

    /** Runs the work under a savepoint: when it throws, what it did is undone, the transaction goes on, and the exception is passed on. */
    public <T extends @Nullable Object> T attempt(Supplier<T> work) {
        Savepoint before = timed(connection::setSavepoint);
        try {
            T result = work.get();
            timed(() -> {
                connection.releaseSavepoint(before);
                return 0;
            });
            return result;
        } catch (AppException e) {
            timed(() -> {
                connection.rollback(before);
                return 0;
            });
            throw e;
        }
    }

    /** Ends the running statement of this session; callable from another thread. */
    public void cancel() {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            throw SqlErrors.translate(e);
        }
    }

    /** Commits and begins anew on the next statement. Deferred constraints are checked here. */
    public void commit() {
        timed(() -> {
            connection.commit();
            return 0;
        });
    }

    public void rollback() {
        timed(() -> {
            connection.rollback();
            return 0;
        });
    }

    /** Runs when the session is closed, before its connection can be anybody else's. */
    public void whenClosed(Runnable further) {
        closing = further;
    }

    /** Rolls back what was not committed and gives the connection back. */
    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        closing.run();
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            // A broken connection is thrown away by its pool; the work has already been told.
        } finally {
            released.run();
        }
    }

    static void run(Connection connection, Sql statement) throws SQLException {
        try (PreparedStatement prepared = prepare(connection, statement)) {
            prepared.execute();
        }
    }

    private interface Work<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    private static <T extends @Nullable Object> T timed(Work<T> work) {
        long start = System.nanoTime();
        try {
            return work.run();
        } catch (SQLException e) {
            throw SqlErrors.translate(e);
        } finally {
            DatabaseTime.add(System.nanoTime() - start);
        }
    }

    private static PreparedStatement prepare(Connection connection, Sql sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        try {
            int i = 1;
            for (Object value : sql.binds()) {
                bind(connection, statement, i++, value);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int i, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setNull(i, Types.NULL);
            case Untyped(var text) -> {
                if (text == null) {
                    statement.setNull(i, Types.NULL);
                } else {
                    statement.setObject(i, text, Types.OTHER);
                }
            }
            case String text -> statement.setString(i, text);
            case Integer number -> statement.setInt(i, number);
            case Long number -> statement.setLong(i, number);
            case Short number -> statement.setShort(i, number);
            case Boolean flag -> statement.setBoolean(i, flag);
            case Double number -> statement.setDouble(i, number);
            case BigDecimal number -> statement.setBigDecimal(i, number);
            case byte[] bytes -> statement.setBytes(i, bytes);
            case int[] numbers -> statement.setObject(i, numbers);
            case long[] numbers -> statement.setObject(i, numbers);
            case String[] texts -> statement.setArray(i, connection.createArrayOf("text", texts));
            case java.time.Instant moment -> statement.setObject(i, moment.atOffset(java.time.ZoneOffset.UTC));
            case java.util.UUID id -> statement.setObject(i, id);
            default ->
                throw new IllegalArgumentException(
                        "Cannot bind a " + value.getClass().getName());
        }
    }
}
