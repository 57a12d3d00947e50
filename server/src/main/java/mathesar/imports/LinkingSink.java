package mathesar.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import org.jspecify.annotations.Nullable;

/** Puts the keys of linked records in the place of their names before rows go on. */
final class LinkingSink implements Sink {
    /** Where an error of this sink tells the row's place among those that were put. */
    static final String ROW = "row";

    /** Data exception, "invalid parameter value" (manual, appendix A): a cell that is no value. */
    private static final String NO_VALUE = "22023";

    private final Sink sink;
    private final List<Plan.Column> columns;
    private final Map<Integer, LinkedNames> names;

    /** @param names of linked records, by place in the plan */
    LinkingSink(Sink sink, List<Plan.Column> columns, Map<Integer, LinkedNames> names) {
        this.sink = sink;
        this.columns = columns;
        this.names = names;
    }

    @Override
    public Tally put(List<LoadRow> rows) {
        names.forEach((place, known) -> known.learn(said(rows, place)));
        List<LoadRow> keyed = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            keyed.add(keyed(rows.get(i), i));
        }
        return sink.put(keyed);
    }

    private static Set<String> said(List<LoadRow> rows, int place) {
        Set<String> said = new HashSet<>();
        for (LoadRow row : rows) {
            String name = row.values().get(place);
            if (name != null) {
                said.add(name);
            }
        }
        return said;
    }

    private LoadRow keyed(LoadRow row, int index) {
        List<@Nullable String> values = new ArrayList<>(row.values());
        names.forEach((place, known) -> {
            String name = values.get(place);
            if (name != null) {
                LinkedNames.Answer answer = known.of(name);
                if (answer.key() == null) {
                    throw unknown(answer.problem(), place, index);
                }
                values.set(place, answer.key());
            }
        });
        return new LoadRow(row.line(), row.raw(), values);
    }

    private AppException unknown(String problem, int place, int row) {
        String column = columns.get(place).name().name();
        Map<String, Object> facts = Map.of("sqlstate", NO_VALUE, "message", problem, "column", column, ROW, row);
        return new AppException(PostgresCondition.of(NO_VALUE), problem, facts, null);
    }

    @Override
    public int row(AppException why) {
        return why.data().get(ROW) instanceof Integer row ? row : sink.row(why);
    }

    @Override
    public int blame(LoadRow row, AppException why) {
        if (!why.data().containsKey(ROW)) {
            return sink.blame(keyed(row, 0), why);
        }
        for (int place : names.keySet()) {
            if (columns.get(place).name().name().equals(why.data().get("column"))) {
                return place;
            }
        }
        return -1;
    }

    @Override
    public @Nullable String key(LoadRow row) {
        return sink.key(row);
    }
}
