package mathesar.records;

import java.util.ArrayList;
import java.util.List;
import mathesar.catalog.CatalogView;
import mathesar.catalog.RelationColumn;
import mathesar.datatypes.RecordFormat;
import mathesar.errors.AppException;
import mathesar.postgres.Session;
import mathesar.query.Clauses;
import mathesar.query.Filters;
import mathesar.query.Literals;
import mathesar.query.Reach;
import mathesar.query.Source;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What columns come to over all records that meet a filter, however many, within a time budget. */
final class AggregateRecords implements RpcMethod<AggregateRecords.Params, AggregateRecords.Result> {
    private static final long BUDGET_MILLIS = 5000;
    private static final long MOST_MILLIS = 30_000;

    private final Reading reading;

    AggregateRecords(Reading reading) {
        this.reading = reading;
    }

    /**
     * Which columns of which records.
     *
     * @param attnums the columns
     * @param filter as of {@code records.list}
     * @param distinct those of the columns whose different values are counted; that takes longest
     * @param budgetMs how long it may take; 5000 without it, 30000 at most
     */
    record Params(
            long tableOid,
            long databaseId,
            List<Integer> attnums,
            @Nullable JsonNode filter,
            @Nullable Long budgetMs,
            @Nullable List<Integer> distinct) {}

    /**
     * One column. Numbers are exact, as text.
     *
     * @param filled records with a value
     * @param sum null for columns that are no numbers
     * @param average null for columns that are no numbers
     * @param min as records show it; null for columns without an order or without values
     * @param max as records show it; null for columns without an order or without values
     * @param distinct how many different values, if that was asked for
     */
    @ApiName("ColumnAggregate")
    record Column(
            int attnum,
            long filled,
            @Nullable String sum,
            @Nullable String average,
            @Nullable String min,
            @Nullable String max,
            @Nullable Long distinct) {}

    /** @param complete false if the time was over; then there are no columns */
    record Result(boolean complete, long count, List<Column> columns) {}

    @Override
    public String name() {
        return "records.aggregate";
    }

    @Override
    public boolean noteworthy() {
        return false;
    }

    @Override
    public Guard guard() {
        return Guard.COLLABORATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public Result call(Caller caller, Params params) {
        return reading.read(
                caller,
                params.databaseId,
                (s, view) -> aggregate(params, s, view, reading.reach(params.databaseId, view, Literals.BOUND)));
    }

    private static Result aggregate(Params params, Session session, CatalogView view, Reach reach) {
        Source source = Source.of(view.get(params.tableOid));
        List<RelationColumn> columns = params.attnums.stream().map(source::get).toList();
        Sql condition = new Filters(source, Literals.BOUND, reach).condition(params.filter);
        List<Sql> selected = new ArrayList<>();
        selected.add(view.check());
        selected.add(Sql.of("count(*)"));
        List<Integer> distinct = params.distinct == null ? List.of() : params.distinct;
        columns.forEach(c -> selected.addAll(of(source, c, distinct.contains(c.attnum()))));
        Sql statement =
                Sql.of("SELECT {} FROM {} {}", Sql.join(", ", selected), source.from(), Clauses.where(condition));
        long budget = Math.clamp(params.budgetMs == null ? BUDGET_MILLIS : params.budgetMs, 1, MOST_MILLIS);
        try {
            return session.attempt(() -> {
                session.execute(Sql.of("SET LOCAL statement_timeout = {}", Sql.number(budget)));
                return session.get(statement, row -> {
                    view.confirm(row.bool(1));
                    List<Column> all = new ArrayList<>();
                    for (int i = 0; i < columns.size(); i++) {
                        int at = 3 + 6 * i;
                        all.add(new Column(
                                columns.get(i).attnum(),
                                row.number(at),
                                row.findText(at + 1),
                                row.findText(at + 2),
                                row.findText(at + 3),
                                row.findText(at + 4),
                                row.findText(at + 5) == null ? null : row.number(at + 5)));
                    }
                    return new Result(true, row.number(2), all);
                });
            });
        } catch (AppException e) {
            if (e.is("57014")) {
                return new Result(false, 0, List.of());
            }
            throw e;
        }
    }

    private static List<Sql> of(Source source, RelationColumn column, boolean distinct) {
        Sql value = source.column(column);
        boolean numeric = column.format() == RecordFormat.NUMBER;
        boolean ordered = numeric || (column.format().isTemporal() && column.sortable());
        Sql none = Sql.of("NULL");
        return List.of(
                Sql.of("count({})", value),
                numeric ? Sql.of("sum({})::text", value) : none,
                numeric ? Sql.of("avg({})::text", value) : none,
                ordered ? Sql.of("({})::text", column.format().selected(Sql.of("min({})", value))) : none,
                ordered ? Sql.of("({})::text", column.format().selected(Sql.of("max({})", value))) : none,
                // Not every type has an order or a sign for equality; every one has a text.
                distinct ? Sql.of("count(DISTINCT {})", column.sortable() ? value : Sql.of("{}::text", value)) : none);
    }
}
