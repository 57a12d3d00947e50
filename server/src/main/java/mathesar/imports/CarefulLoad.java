package mathesar.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mathesar.errors.AppException;
import mathesar.postgres.Session;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows into a sink in batches, each under a savepoint. PostgreSQL names the row it stumbled over, or is asked by halves; the others
 * go on. Batches shrink where bad rows are frequent and grow again after them.
 */
final class CarefulLoad {
    private static final int MOST_ROWS = 5000;
    private static final int FEWEST_ROWS = 50;
    private static final int MOST_BYTES = 8 << 20;
    /** Bad data and broken rules, and refusals of triggers; anything else is no fault of a row (manual, appendix A). */
    private static final Set<String> FAULTS_OF_ROWS = Set.of("22", "23", "44", "P0");

    private final Session session;
    private final Sink sink;
    private final List<Plan.Column> columns;
    private final BadRows choice;
    private final Rejects rejects;
    private final List<LoadRow> batch = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private Tally tally = Tally.NOTHING;
    private int limit = MOST_ROWS;
    private long bytes;

    CarefulLoad(Session session, Sink sink, List<Plan.Column> columns, BadRows choice, Rejects rejects) {
        this.session = session;
        this.sink = sink;
        this.columns = columns;
        this.choice = choice;
        this.rejects = rejects;
    }

    Tally tally() {
        return tally;
    }

    /** @throws AppException if the row, or one before it, is bad and that is not allowed */
    void add(LoadRow row) {
        String key = sink.key(row);
        if (key != null && !keys.add(key)) {
            flush();
            keys.add(key);
        }
        batch.add(row);
        bytes += row.size();
        if (batch.size() >= limit || bytes > MOST_BYTES) {
            flush();
        }
    }

    /** What cannot even be offered to PostgreSQL. */
    void reject(LoadRow row, String reason) {
        if (choice == BadRows.ABORT) {
            throw Refusals.line(row.line(), reason, String.join(" | ", row.raw()));
        }
        rejects.add(row, null, null, reason);
        tally = tally.rejecting();
    }

    void flush() {
        boolean clean = load(List.copyOf(batch));
        limit = clean ? Math.min(MOST_ROWS, limit * 2) : Math.max(FEWEST_ROWS, limit / 2);
        batch.clear();
        keys.clear();
        bytes = 0;
    }

    /** Whether all rows were good. */
    private boolean load(List<LoadRow> rows) {
        List<LoadRow> rest = rows;
        boolean clean = true;
        while (!rest.isEmpty()) {
            List<LoadRow> tried = rest;
            try {
                tally = tally.plus(session.attempt(() -> sink.put(tried)));
                return clean;
            } catch (AppException e) {
                if (!isFaultOfRow(e)) {
                    throw e;
                }
                clean = false;
                rest = without(tried, e);
            }
        }
        return false;
    }

    /** What is left to be loaded after the bad row, if that is known, or half of the rows are dealt with. */
    private List<LoadRow> without(List<LoadRow> rows, AppException e) {
        int named = sink.row(e);
        boolean known = rows.size() == 1 || (named >= 0 && named < rows.size());
        int bad = rows.size() == 1 ? 0 : known ? named : rows.size() / 2;
        load(List.copyOf(rows.subList(0, bad)));
        if (known) {
            bad(rows.get(bad), e);
        }
        return List.copyOf(rows.subList(known ? bad + 1 : bad, rows.size()));
    }

    private static boolean isFaultOfRow(AppException e) {
        String state = String.valueOf(e.data().get("sqlstate"));
        return state.length() == 5 && FAULTS_OF_ROWS.contains(state.substring(0, 2));
    }

    private void bad(LoadRow row, AppException e) {
        int blamed = sink.blame(row, e);
        String column = blamed < 0 ? null : columns.get(blamed).name().name();
        int cell = blamed < 0 ? -1 : columns.get(blamed).cell();
        String value = cell >= 0 && cell < row.raw().size() ? row.raw().get(cell) : null;
        if (choice == BadRows.ABORT) {
            throw abort(row, column, value, e);
        }
        String said = String.valueOf(e.data().getOrDefault("message", e.text()));
        Object detail = e.data().get("detail");
        String reason = detail == null ? said : said + ". " + detail;
        boolean unread = String.valueOf(e.data().get("sqlstate")).startsWith("22") || e.is("23514");
        if (choice == BadRows.NULL && unread && blamed >= 0 && row.values().get(blamed) != null) {
            rejects.note(row, column, value, reason);
            tally = tally.nulling();
            List<@Nullable String> values = new ArrayList<>(row.values());
            values.set(blamed, null);
            load(List.of(new LoadRow(row.line(), row.raw(), values)));
            return;
        }
        rejects.add(row, column, value, reason);
        tally = tally.rejecting();
    }

    private static AppException abort(LoadRow row, @Nullable String column, @Nullable String value, AppException e) {
        Map<String, Object> facts = new LinkedHashMap<>(e.data());
        facts.remove("where");
        facts.remove(LinkingSink.ROW);
        facts.put("line", row.line());
        if (column != null) {
            facts.put("column", column);
        }
        if (value != null) {
            facts.put("content", value);
        }
        return new AppException(e.code(), e.text(), facts, e);
    }
}
