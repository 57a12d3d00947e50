package mathesar.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import mathesar.errors.AppException;
import mathesar.postgres.Session;

/** Runs a statement over many rows; when it fails, finds out by halving which rows are to blame, so that each can be told. */
final class FailingRows {
    private static final int MOST = 20;

    private final Session session;
    private final BiConsumer<Integer, Integer> work;
    private final List<Map<String, Object>> failures = new ArrayList<>();

    private FailingRows(Session session, BiConsumer<Integer, Integer> work) {
        this.session = session;
        this.work = work;
    }

    /**
     * Does the work for the rows from 0 to a number.
     *
     * @param work for the rows from the first to, not including, the second number
     * @throws AppException the first failure, with {@code rows} in its data: index, code and message of each failing row, up to 20
     */
    static void run(Session session, int rows, BiConsumer<Integer, Integer> work) {
        try {
            session.attempt(() -> {
                work.accept(0, rows);
                return rows;
            });
        } catch (AppException e) {
            if (e.data().isEmpty()) {
                throw e;
            }
            FailingRows search = new FailingRows(session, work);
            search.halve(0, rows);
            Map<String, Object> data = new LinkedHashMap<>(e.data());
            data.put("rows", search.failures);
            throw new AppException(e.code(), e.text(), data, e);
        }
    }

    private void halve(int from, int to) {
        if (failures.size() >= MOST || from >= to) {
            return;
        }
        try {
            session.attempt(() -> {
                work.accept(from, to);
                return to;
            });
        } catch (AppException e) {
            if (to - from == 1) {
                Map<String, Object> failure = new LinkedHashMap<>();
                failure.put("index", from);
                failure.put("code", e.code().number());
                failure.put("message", e.getMessage());
                failures.add(failure);
            } else {
                int middle = (from + to) >>> 1;
                halve(from, middle);
                halve(middle, to);
            }
        }
    }
}
