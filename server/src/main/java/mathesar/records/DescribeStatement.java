package mathesar.records;

import java.util.List;
import mathesar.catalog.CatalogView;
import mathesar.catalog.Relation;
import mathesar.catalog.RelationColumn;
import mathesar.query.Clauses;
import mathesar.query.Filters;
import mathesar.query.Literals;
import mathesar.query.Order;
import mathesar.query.Reach;
import mathesar.query.Source;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The statement behind a page of records, for a person to read and to run elsewhere. Nothing is run. */
final class DescribeStatement implements RpcMethod<DescribeStatement.Params, DescribeStatement.Result> {
    private final Reading reading;

    DescribeStatement(Reading reading) {
        this.reading = reading;
    }

    /**
     * What is shown, as in {@code records.list}.
     *
     * @param attnums the columns, in order; all that can be read without it
     */
    record Params(
            long tableOid,
            long databaseId,
            @Nullable List<Integer> attnums,
            @Nullable JsonNode filter,
            @Nullable JsonNode order,
            @Nullable Long limit) {}

    /** The statement. */
    record Result(String sql) {}

    @Override
    public String name() {
        return "records.statement";
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
                (s, view) -> describe(params, view, reading.reach(params.databaseId, view, Literals.WRITTEN)));
    }

    private static Result describe(Params params, CatalogView view, Reach reach) {
        Relation relation = view.get(params.tableOid);
        Source source = Source.of(relation);
        List<RelationColumn> columns = params.attnums == null
                ? relation.selectable()
                : params.attnums.stream().map(source::get).toList();
        Sql condition = new Filters(source, Literals.WRITTEN, reach).condition(params.filter);
        Sql statement = Sql.join(
                "\n",
                List.of(
                        Sql.of(
                                "SELECT {}",
                                Sql.join(
                                        ", ",
                                        columns.stream().map(source::column).toList())),
                        Sql.of("FROM {}", source.from()),
                        Clauses.where(condition),
                        Order.of(relation, params.order, reach).clause(source),
                        params.limit == null ? Sql.EMPTY : Sql.of("LIMIT {}", Sql.number(params.limit))));
        return new Result(statement.readable());
    }
}
