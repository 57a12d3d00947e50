package mathesar.query;

import java.util.ArrayList;
import java.util.List;
import mathesar.catalog.RelationColumn;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a total order that follow or precede a position, found by key: however deep the position, only the rows shown are read
 * where an index serves the order. Each branch of the union is one range of that index.
 */
public record Seek(Source source, Order order, Sql condition) {

    /**
     * Where to begin.
     *
     * @param values texts of the order's keys; empty for the very beginning (or end, backwards)
     * @param inclusive whether the row with just these values belongs to the rows
     * @param backward whether to go towards the beginning
     * @param skip how many rows to pass over
     */
    public record Start(List<@Nullable String> values, boolean inclusive, boolean backward, long skip) {}

    /** The rows as a subquery under the source's alias. They still have to be put in order. */
    public Sql rows(Start start, long limit) {
        List<Sql> branches = new ArrayList<>();
        for (Sql range : ranges(start)) {
            branches.add(branch(range, start, limit + start.skip()));
        }
        Source union = new Source(source.relation(), Identifier.of("u"));
        Sql all = branches.size() == 1 ? branches.getFirst() : Sql.of("({})", Sql.join(") UNION ALL (", branches));
        return Sql.of(
                "(SELECT * FROM ({}) AS {} {} LIMIT {} OFFSET {}) AS {}",
                all,
                union.alias(),
                ordered(union, start.backward()),
                limit,
                start.skip(),
                source.alias());
    }

    private Sql branch(Sql range, Start start, long limit) {
        List<Sql> columns = new ArrayList<>();
        for (RelationColumn column : source.relation().selectable()) {
            columns.add(source.column(column));
        }
        List<Sql> conditions = new ArrayList<>();
        conditions.add(condition);
        conditions.add(range);
        return Sql.of(
                "SELECT {} FROM {} {} {} LIMIT {}",
                Sql.join(", ", columns),
                source.from(),
                Clauses.where(Clauses.and(conditions)),
                ordered(source, start.backward()),
                limit);
    }

    private Sql ordered(Source over, boolean backward) {
        List<Sql> terms = order.keys().stream()
                .map(key -> (backward ? key.reversed() : key).term(over))
                .toList();
        return Sql.of("ORDER BY {}", Sql.join(", ", terms));
    }

    /** The ranges of keys beyond the start: equal in the first keys, beyond in the next, closest first. */
    private List<Sql> ranges(Start start) {
        List<Sql> ranges = new ArrayList<>();
        if (start.values().isEmpty()) {
            ranges.add(Sql.EMPTY);
            return ranges;
        }
        int depth = order.keys().size();
        if (start.inclusive()) {
            ranges.add(equal(start, depth));
        }
        for (int i = depth - 1; i >= 0; i--) {
            for (Sql beyond : beyond(order.keys().get(i), start.values().get(i), start.backward())) {
                List<Sql> parts = new ArrayList<>();
                parts.add(equal(start, i));
                parts.add(beyond);
                ranges.add(Clauses.and(parts));
            }
        }
        if (ranges.isEmpty()) {
            ranges.add(Sql.of("false"));
        }
        return ranges;
    }

    private Sql equal(Start start, int depth) {
        List<Sql> parts = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            Sql key = order.keys().get(i).by().value(source);
            String value = start.values().get(i);
            parts.add(value == null ? Sql.of("{} IS NULL", key) : Sql.of("{} = {}", key, Sql.untyped(value)));
        }
        return Clauses.and(parts);
    }

    private List<Sql> beyond(SortKey asked, @Nullable String value, boolean backward) {
        SortKey key = backward ? asked.reversed() : asked;
        Sql expression = key.by().value(source);
        if (value == null) {
            return key.nullsFirst() ? List.of(Sql.of("{} IS NOT NULL", expression)) : List.of();
        }
        Sql further = key.descending()
                ? Sql.of("{} < {}", expression, Sql.untyped(value))
                : Sql.of("{} > {}", expression, Sql.untyped(value));
        return key.nullsFirst() || key.by().always()
                ? List.of(further)
                : List.of(further, Sql.of("{} IS NULL", expression));
    }
}
