package mathesar.appdb;

import java.util.List;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The statements people have run themselves, the latest few of each person and database. */
public final class QueryHistory {
    private static final int KEPT = 200;

    private QueryHistory() {}

    /**
     * A statement that has run.
     *
     * @param rows yielded or touched; null if it failed
     * @param error why it failed
     */
    public record Entry(
            long userId,
            long databaseId,
            String sql,
            long milliseconds,
            @Nullable Long rows,
            @Nullable String error) {}

    /** An entry as its person sees it; {@code ranAt} is ISO 8601 in UTC. */
    @ApiName("QueryHistoryEntry")
    public record Kept(
            long id,
            String sql,
            String ranAt,
            long milliseconds,
            @Nullable Long rows,
            @Nullable String error) {}

    /** Adds an entry and forgets those beyond the latest 200; the same statement run again takes the place of the one before. */
    public static long add(Session s, Entry entry) {
        s.execute(Sql.of(
                "DELETE FROM mathesar.query_history WHERE user_id = {} AND database_id = {} AND (sql = {} OR id IN"
                        + " (SELECT id FROM mathesar.query_history WHERE user_id = {} AND database_id = {} ORDER BY id DESC OFFSET {}))",
                entry.userId(),
                entry.databaseId(),
                entry.sql(),
                entry.userId(),
                entry.databaseId(),
                KEPT - 1));
        return s.execute(Sql.of(
                "INSERT INTO mathesar.query_history (user_id, database_id, sql, milliseconds, rows, error)"
                        + " VALUES ({}, {}, {}, {}, {}::bigint, {}::text)",
                entry.userId(),
                entry.databaseId(),
                entry.sql(),
                entry.milliseconds(),
                entry.rows(),
                entry.error()));
    }

    public static List<Kept> list(Session s, long userId, long databaseId) {
        return s.list(
                Sql.of(
                        "SELECT id, sql, to_char(ran_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'), milliseconds, rows, error"
                                + " FROM mathesar.query_history WHERE user_id = {} AND database_id = {} ORDER BY id DESC",
                        userId,
                        databaseId),
                row -> new Kept(
                        row.number(1), row.text(2), row.text(3), row.number(4), row.findNumber(5), row.findText(6)));
    }

    /** How many were forgotten. */
    public static long clear(Session s, long userId, long databaseId) {
        return s.execute(Sql.of(
                "DELETE FROM mathesar.query_history WHERE user_id = {} AND database_id = {}", userId, databaseId));
    }
}
