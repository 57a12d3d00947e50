package mathesar.query;

import java.util.List;
import mathesar.datatypes.RecordFormat;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A filter's tree to a condition over a source. */
public final class Filters {
    private final Source source;
    private final Literals literals;
    private final Reach reach;
    private final String prefix;
    private int paths;

    public Filters(Source source, Literals literals, Reach reach) {
        this(source, literals, reach, "f");
    }

    private Filters(Source source, Literals literals, Reach reach, String prefix) {
        this.source = source;
        this.literals = literals;
        this.reach = reach;
        this.prefix = prefix;
    }

    /** The condition of a request's filter; empty without one. */
    public Sql condition(@Nullable JsonNode filter) {
        return filter == null || filter.isNull() || (filter.isContainer() && filter.isEmpty())
                ? Sql.EMPTY
                : compile(Expression.parse(filter));
    }

    /** @throws AppException for unknown functions and columns and for too few arguments */
    public Sql compile(Expression expression) {
        return switch (expression) {
            case Expression.Attnum(int attnum) -> source.column(attnum);
            case Expression.Constant(var text) -> literals.of(text);
            case Expression.Linked(var path, var where) -> linked(path, where);
            case Expression.Reached(var asked) ->
                Lookup.of("", asked.path("join_path"), asked, reach.relations())
                        .value(source, reach.summaries(), nextPrefix());
            case Expression.Call call -> call(call);
        };
    }

    private Sql linked(JsonNode path, Expression where) {
        String inside = nextPrefix();
        LinkPath.Reached reached = LinkPath.of(path, reach.relations()).from(source, inside);
        Sql condition = new Filters(reached.last(), literals, reach, inside + "_").compile(where);
        return Sql.of("EXISTS (SELECT FROM {} AND {})", reached.rows(), condition);
    }

    /** Names inside subqueries are names of nothing else. */
    private String nextPrefix() {
        return prefix + paths++;
    }

    private Sql call(Expression.Call call) {
        FilterFunction function = FilterFunction.find(call.function())
                .orElseThrow(() ->
                        PostgresCondition.of("42883").error("There is no filter function \"" + call.function() + "\""));
        if (call.arguments().size() < function.arity()) {
            throw PostgresCondition.of("22023")
                    .error("The filter function " + call.function() + " needs " + function.arity() + " args");
        }
        List<Operand> kinds = call.arguments().stream().map(this::kind).toList();
        // PostgreSQL cannot tell the type of a parameter beside a composite, though it can that of a literal.
        boolean composite = kinds.stream().anyMatch(k -> k.hasFormat(RecordFormat.COMPOSITE));
        Filters inner = composite ? new Filters(source, Literals.WRITTEN, reach, nextPrefix() + "_") : this;
        return function.apply(new FilterFunction.Call(
                call.arguments().stream().map(inner::compile).toList(), kinds));
    }

    private Operand kind(Expression expression) {
        return switch (expression) {
            case Expression.Attnum(int attnum) -> Operand.column(source.get(attnum));
            case Expression.Constant constant -> Operand.CONSTANT;
            case Expression.Linked linked -> Operand.RESULT;
            case Expression.Reached reached -> Operand.RESULT;
            case Expression.Call call -> Operand.RESULT;
        };
    }
}
