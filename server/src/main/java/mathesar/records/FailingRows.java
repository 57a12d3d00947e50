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
    private final List<Integer> places;
    private final BiConsumer<Integer, Integer> work;
    private final List<Map<String, Object>> failures = new ArrayList<>();

    private FailingRows(Session session, List<Integer> places, BiConsumer<Integer, Integer> work) {
        this.session = session;
        this.places = places;
        this.work = work;
    }

    /**
     * Does the work for some rows of a request.
     *
     * @param places where each row stands in the request
     * @param work for the rows from the first to, not including, the second number
     * @throws AppException the first failure, with {@code rows} in its data: index in the request, code, message and data of each failing row, up to 20
     */
    static void run(Session session, List<Integer> places, BiConsumer<Integer, Integer> work) {
        int rows = places.size();
        try {
            session.attempt(() -> {
                work.accept(0, rows);
                return rows;
            });
        } catch (AppException e) {
            if (e.data().isEmpty()) {
                throw e;
            }
            FailingRows search = new FailingRows(session, places, work);
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
                failure.put("index", places.get(from));
                failure.put("code", e.code().number());
                failure.put("message", e.getMessage());
                Map<String, Object> why = new LinkedHashMap<>(e.data());
                why.remove("rows");
                failure.put("data", why);
                failures.add(failure);
            } else {
                int middle = (from + to) >>> 1;
                halve(from, middle);
                halve(middle, to);
            }
        }
    }
}
