package mathesar.query;

import java.util.ArrayList;
import java.util.List;
import mathesar.catalog.RelationColumn;
import mathesar.errors.PostgresCondition;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Rows in groups of equal (preprocessed) values. */
public record Grouping(List<Key> keys, List<@Nullable String> preproc, boolean preprocessed) {
    /**
     * One column of the grouping.
     *
     * @param value what is compared
     * @param shown what is shown of it; a text, or what {@link mathesar.datatypes.RecordFormat#selected} gives if {@code plain}
     * @param plain whether the column's own format applies
     */
    public record Key(RelationColumn column, Sql value, Sql shown, boolean plain) {}

    /**
     * @param asked {@code {"columns": [attnum…], "preproc": [id|null…]}}
     * @throws mathesar.errors.AppException InvalidParameterValue for a preproc that is no list, UndefinedColumn without columns or for one the role may not read
     */
    public static Grouping parse(JsonNode asked, Source source) {
        JsonNode preproc = asked.get("preproc");
        if (preproc != null && !preproc.isArray()) {
            throw PostgresCondition.of("22023").error("preproc is a list beside the grouping's columns");
        }
        JsonNode columns = asked.path("columns");
        if (!columns.isArray() || columns.isEmpty()) {
            throw PostgresCondition.of("42703").error("A grouping needs columns");
        }
        List<Key> keys = new ArrayList<>();
        List<@Nullable String> ids = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            JsonNode id = preproc == null ? null : preproc.get(i);
            keys.add(key(source, columns.get(i).asInt(0), id));
        }
        if (preproc != null) {
            preproc.forEach(id -> ids.add(id.isString() ? id.stringValue() : null));
        }
        return new Grouping(keys, ids, preproc != null);
    }

    private static Key key(Source source, int attnum, @Nullable JsonNode preproc) {
        RelationColumn column = source.get(attnum);
        if (!column.selectable()) {
            throw PostgresCondition.of("42703")
                    .error("The column " + column.name() + " cannot be read, so not grouped by");
        }
        Sql value = source.column(column);
        if (preproc != null && preproc.isString()) {
            var function = FilterFunction.find(preproc.stringValue()).filter(f -> f.arity() == 1);
            if (function.isPresent()) {
                Sql result =
                        function.get().apply(new FilterFunction.Call(List.of(value), List.of(Operand.column(column))));
                return new Key(column, result, result, false);
            }
        }
        return new Key(
                column,
                new SortBy.Column(column).groupValue(source),
                column.format().selected(value),
                true);
    }

    /** A text that is equal for rows of one group only. */
    public Sql identity() {
        return Sql.of("ROW({})::text", values());
    }

    private Sql values() {
        return Sql.join(", ", keys.stream().map(Key::value).toList());
    }

    /**
     * The groups with the given identities: identity, id (rank of the group among all, NULLs last), count of rows, then the shown values.
     */
    public Sql groups(Source source, Sql condition, List<String> identities) {
        List<Sql> shown =
                keys.stream().map(k -> Sql.of("min({}::text)", k.shown())).toList();
        return Sql.of(
                "SELECT * FROM (SELECT {} AS identity, row_number() OVER (ORDER BY {}) AS id, count(*) AS n, {} FROM {} {} GROUP BY {}) g"
                        + " WHERE identity = ANY ({}) ORDER BY id",
                identity(),
                values(),
                Sql.join(", ", shown),
                source.from(),
                Clauses.where(condition),
                values(),
                identities.toArray(String[]::new));
    }
}
