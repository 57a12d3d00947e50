package mathesar.query;

import java.util.function.LongFunction;
import mathesar.catalog.Relation;
import mathesar.catalog.RelationColumn;
import mathesar.datatypes.RecordFormat;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import tools.jackson.databind.JsonNode;

/**
 * What the records come to that are reached from each record over links, one after the other: themselves, the values of a column, or one
 * number made of them.
 *
 * @param attnum the column; 0 if the function needs none
 */
public record Lookup(String alias, LinkPath path, Function function, int attnum) implements Joined {
    private static final int MOST_VALUES = 25;

    /** What is told of the records. */
    enum Function {
        RECORDS,
        VALUES,
        COUNT,
        SUM,
        AVERAGE,
        MIN,
        MAX
    }

    /** @throws AppException RaiseException for an unknown function or a path that is too long */
    static Lookup of(String alias, JsonNode path, JsonNode asked, LongFunction<Relation> relations) {
        return new Lookup(
                alias,
                LinkPath.of(path, relations),
                function(asked.path("function").asString("")),
                asked.path("attnum").asInt(0));
    }

    /** Tells it from all others of the same table. */
    String id(JsonNode asked) {
        return function + "(" + attnum + ")" + asked;
    }

    private static Function function(String name) {
        return switch (name) {
            case "records" -> Function.RECORDS;
            case "values" -> Function.VALUES;
            case "count" -> Function.COUNT;
            case "sum" -> Function.SUM;
            case "average" -> Function.AVERAGE;
            case "min" -> Function.MIN;
            case "max" -> Function.MAX;
            default -> throw PostgresCondition.of("P0001").error("\"" + name + "\" is no function of linked records");
        };
    }

    @Override
    public Relation table() {
        return path.end();
    }

    @Override
    public Sql select(Source source, Summaries summaries, int index) {
        LinkPath.Reached all = path.from(source, "l" + index);
        Source last = all.last();
        Sql reached = all.rows();
        return switch (function) {
            case RECORDS -> records(last, reached, summaries);
            case VALUES -> values(last, reached);
            case COUNT -> one(reached, Sql.of("count(*)"), Sql.of("count(*)::text"));
            case SUM -> total(reached, numeric(last), Sql.of("sum({})", numeric(last)));
            case AVERAGE -> total(reached, numeric(last), Sql.of("round(avg({})::numeric, 4)", numeric(last)));
            case MIN -> total(reached, ordered(last), Sql.of("min({})", ordered(last)));
            case MAX -> total(reached, ordered(last), Sql.of("max({})", ordered(last)));
        };
    }

    /**
     * One value to compare or to sort by: the number made of the records, or the smallest of their values or words; NULL if there are none.
     *
     * @param prefix begins the names inside
     */
    Sql value(Source source, Summaries summaries, String prefix) {
        LinkPath.Reached reached = path.from(source, prefix);
        Source last = reached.last();
        if (function == Function.RECORDS) {
            Summaries.Summary summary = summaries.of(last);
            return Sql.of(
                    "(SELECT min({}) FROM {}{} WHERE {})",
                    summary.text(),
                    reached.tables(),
                    summary.joins(),
                    reached.condition());
        }
        Sql told = switch (function) {
            case COUNT -> Sql.of("count(*)");
            case SUM -> Sql.of("sum({})", numeric(last));
            case AVERAGE -> Sql.of("avg({})", numeric(last));
            case MAX -> Sql.of("max({})", ordered(last));
            case MIN -> Sql.of("min({})", ordered(last));
            case RECORDS, VALUES -> smallest(last);
        };
        return Sql.of("(SELECT {} FROM {})", told, reached.rows());
    }

    /** Of any type that has an order, also of those without min(). */
    private Sql smallest(Source last) {
        RelationColumn column = last.get(attnum);
        Sql value = last.column(column);
        return column.sortable()
                ? Sql.of("(array_agg({} ORDER BY {}))[1]", value, value)
                : Sql.of("min({}::text)", value);
    }

    private static Sql records(Source last, Sql reached, Summaries summaries) {
        RelationColumn key = last.relation()
                .key()
                .orElseThrow(() -> PostgresCondition.of("P0001")
                        .error("The records of " + last.relation().name() + " have no key to be told by"));
        Source named = new Source(last.relation(), Identifier.of("named"));
        Summaries.Summary summary = summaries.of(named);
        return Sql.of(
                "(SELECT json_build_object('count', coalesce(max(n), 0), 'keys', coalesce(json_agg(json_build_array(k, k::text, s) ORDER BY k), '[]')) FROM"
                        + " (SELECT k, n, (SELECT {} FROM {}{} WHERE {} = k) AS s FROM (SELECT k, count(*) OVER () AS n FROM"
                        + " (SELECT DISTINCT {} AS k FROM {}) d ORDER BY k LIMIT {}) p) q)",
                summary.text(),
                named.from(),
                summary.joins(),
                named.column(key),
                last.column(key),
                reached,
                Sql.number(MOST_VALUES));
    }

    private Sql values(Source last, Sql reached) {
        RelationColumn column = last.get(attnum);
        Sql value = last.column(column);
        return Sql.of(
                "(SELECT json_build_object('count', coalesce(max(n), 0), 'keys', coalesce(json_agg(json_build_array(v, NULL, NULL)), '[]')) FROM"
                        + " (SELECT {} AS v, count(*) OVER () AS n FROM {} AND {} IS NOT NULL LIMIT {}) q)",
                column.format().sqlText(value),
                reached,
                value,
                Sql.number(MOST_VALUES));
    }

    private Sql total(Sql reached, Sql counted, Sql value) {
        RecordFormat format = function == Function.MIN || function == Function.MAX ? format() : RecordFormat.NUMBER;
        return one(reached, Sql.of("count({})", counted), format.sqlText(value));
    }

    private RecordFormat format() {
        return table().find(attnum).map(RelationColumn::format).orElse(RecordFormat.NUMBER);
    }

    private static Sql one(Sql reached, Sql count, Sql text) {
        return Sql.of(
                "(SELECT json_build_object('count', {}, 'keys', CASE WHEN {} = 0 THEN '[]'::json ELSE json_build_array(json_build_array({}, NULL, NULL)) END)"
                        + " FROM {})",
                count,
                count,
                text,
                reached);
    }

    private Sql numeric(Source last) {
        return checked(last, last.get(attnum).format() == RecordFormat.NUMBER, "added up");
    }

    private Sql ordered(Source last) {
        RelationColumn column = last.get(attnum);
        boolean fits = column.format() == RecordFormat.NUMBER || column.format().isTemporal();
        return checked(last, fits && column.sortable(), "compared");
    }

    private Sql checked(Source last, boolean fits, String deed) {
        if (!fits) {
            throw PostgresCondition.of("P0001")
                    .error("The values of column " + attnum + " of "
                            + last.relation().name() + " cannot be " + deed);
        }
        return last.column(attnum);
    }
}
