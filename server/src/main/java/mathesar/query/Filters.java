package mathesar.query;

import java.util.List;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A filter's tree to a condition over a source. */
public final class Filters {
    private final Source source;
    private final Literals literals;

    public Filters(Source source, Literals literals) {
        this.source = source;
        this.literals = literals;
    }

    /** The condition of a request's filter; empty without one. */
    public Sql condition(@Nullable JsonNode filter) {
        return filter == null || filter.isNull() ? Sql.EMPTY : compile(Expression.parse(filter));
    }

    /** @throws AppException for unknown functions and columns and for too few arguments */
    public Sql compile(Expression expression) {
        return switch (expression) {
            case Expression.Attnum(int attnum) -> source.column(attnum);
            case Expression.Constant(var text) -> literals.of(text);
            case Expression.Call call -> call(call);
        };
    }

    private Sql call(Expression.Call call) {
        FilterFunction function = FilterFunction.find(call.function())
                .orElseThrow(() ->
                        PostgresCondition.of("42883").error("There is no filter function \"" + call.function() + "\""));
        if (call.arguments().size() < function.arity()) {
            throw PostgresCondition.of("22023")
                    .error("The filter function " + call.function() + " needs " + function.arity() + " args");
        }
        List<Sql> arguments = call.arguments().stream().map(this::compile).toList();
        return function.apply(new FilterFunction.Call(
                arguments, call.arguments().stream().map(this::kind).toList()));
    }

    private Operand kind(Expression expression) {
        return switch (expression) {
            case Expression.Attnum(int attnum) -> Operand.column(source.get(attnum));
            case Expression.Constant constant -> Operand.CONSTANT;
            case Expression.Call call -> Operand.RESULT;
        };
    }
}
