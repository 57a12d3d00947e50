package mathesar.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;

/**
 * A person's own statement, on a connection logged in as that person's role which nobody else ever gets: it is closed afterwards, so that
 * nothing the statement leaves behind (settings, roles, prepared statements, temporary tables, locks) can reach another call.
 */
public final class Console implements AutoCloseable {
    private final Connection connection;
    private final Mode mode;

    Console(Connection connection, Mode mode) {
        this.connection = connection;
        this.mode = mode;
    }

    /**
     * What a statement answered.
     *
     * @param columns empty if it yields no rows
     * @param rows in PostgreSQL's own text form
     * @param truncated whether there were more rows than asked for
     * @param affected rows it touched; null if it yields rows or does not count
     * @param notices what the server said meanwhile
     */
    public record Answer(
            List<Column> columns,
            List<List<@Nullable String>> rows,
            boolean truncated,
            @Nullable Long affected,
            List<String> notices) {}

    /** A column of an answer with the name of its type. */
    public record Column(String name, String type) {}

    /** How much of an answer is taken. */
    public record Bounds(int rows, long characters) {}

    /**
     * Runs one statement. Reading, it stands in a READ ONLY transaction that is rolled back; writing, it commits by itself.
     *
     * @throws AppException SyntaxError if there is more than one statement; what PostgreSQL says otherwise, with the {@code position} in the text
     */
    public Answer run(String sql, Bounds bounds) {
        if (Statements.count(sql) != 1) {
            throw PostgresCondition.of("42601").error("Write one statement at a time");
        }
        try (Statement statement = prepared(bounds.rows())) {
            boolean rows = statement.execute(sql);
            try (ResultSet results = rows ? statement.getResultSet() : null) {
                return results == null ? touched(statement) : read(statement, results, bounds);
            }
        } catch (SQLException e) {
            throw placed(e);
        }
    }

    /**
     * How PostgreSQL would run a statement (manual, EXPLAIN), as JSON text; nothing it does stays.
     *
     * @param analyze whether to run it for the times it really takes
     */
    public String explain(String sql, boolean analyze) {
        String prefix = analyze ? "EXPLAIN (FORMAT JSON, ANALYZE, BUFFERS) " : "EXPLAIN (FORMAT JSON) ";
        Answer answer = run(prefix + sql, new Bounds(1, Long.MAX_VALUE));
        return String.valueOf(answer.rows().getFirst().getFirst());
    }

    /** Ends the running statement; callable from another thread. */
    public void cancel() {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            throw SqlErrors.translate(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            if (mode == Mode.READ) {
                connection.rollback();
            }
        } catch (SQLException e) {
            // The connection is of no further use; what the statement did has been told.
        }
    }

    void begin(Duration timeout) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = " + timeout.toMillis());
            if (mode == Mode.READ) {
                connection.setReadOnly(true);
                connection.setAutoCommit(false);
                // A transaction that has a snapshot cannot be made READ WRITE any more (manual, SET TRANSACTION).
                statement.execute("SELECT 1");
            }
        }
    }

    private Statement prepared(int rows) throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        statement.setMaxRows(rows + 1);
        return statement;
    }

    private static Answer touched(Statement statement) throws SQLException {
        long affected = statement.getLargeUpdateCount();
        return new Answer(List.of(), List.of(), false, affected < 0 ? null : affected, notices(statement));
    }

    private static Answer read(Statement statement, ResultSet results, Bounds bounds) throws SQLException {
        int width = results.getMetaData().getColumnCount();
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            columns.add(new Column(
                    results.getMetaData().getColumnLabel(i),
                    results.getMetaData().getColumnTypeName(i)));
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        long room = bounds.characters();
        boolean more = results.next();
        while (more && rows.size() < bounds.rows() && room > 0) {
            List<@Nullable String> row = new ArrayList<>(width);
            for (int i = 1; i <= width; i++) {
                String text = results.getString(i);
                room -= text == null ? 1 : text.length();
                row.add(text);
            }
            rows.add(row);
            more = results.next();
        }
        return new Answer(columns, rows, more, null, notices(statement));
    }

    private static List<String> notices(Statement statement) throws SQLException {
        List<String> all = new ArrayList<>();
        for (SQLWarning warning = statement.getWarnings();
                warning != null && all.size() < 100;
                warning = warning.getNextWarning()) {
            all.add(String.valueOf(warning.getMessage()));
        }
        return all;
    }

    private static AppException placed(SQLException failure) {
        AppException told = SqlErrors.translate(failure);
        int position = failure instanceof PSQLException known && known.getServerErrorMessage() != null
                ? known.getServerErrorMessage().getPosition()
                : 0;
        if (position == 0) {
            return told;
        }
        Map<String, Object> facts = new LinkedHashMap<>(told.data());
        facts.put("position", position);
        return new AppException(told.code(), told.text(), facts, failure);
    }
}
