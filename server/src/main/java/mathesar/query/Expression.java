package mathesar.query;

import java.util.ArrayList;
import java.util.List;
import mathesar.errors.PostgresCondition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The tree of a filter as requests carry it. */
public sealed interface Expression {
    /** A column by its number. */
    record Attnum(int value) implements Expression {}

    /** A value that takes the type of its place. */
    record Constant(@Nullable String value) implements Expression {}

    /**
     * Whether any record that is reached over links meets a condition.
     *
     * @param path hop by hop, see {@link LinkPath}
     * @param where its columns are those of the table reached
     */
    record Linked(JsonNode path, Expression where) implements Expression {}

    /** What the records come to that are reached over links, see {@link Lookup}. */
    record Reached(JsonNode asked) implements Expression {}

    /** A function by its id. */
    record Call(String function, List<Expression> arguments) implements Expression {}

    /** @throws mathesar.errors.AppException InvalidParameterValue if the tree is malformed */
    static Expression parse(JsonNode node) {
        JsonNode type = node.path("type");
        if (!type.isString()) {
            throw malformed("Each part of a filter is an object with a type");
        }
        return switch (type.stringValue()) {
            case "attnum" -> attnum(node.path("value"));
            case "literal" -> new Constant(Literal.text(node.get("value")));
            case "linked" -> new Linked(node.path("join_path"), parse(node.path("where")));
            case "reached" -> new Reached(node);
            default -> call(type.stringValue(), node.path("args"));
        };
    }

    private static Expression attnum(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            throw PostgresCondition.of("22004").error("An attnum in a filter has no value");
        }
        try {
            return new Attnum(value.isString() ? Integer.parseInt(value.stringValue()) : value.intValue());
        } catch (NumberFormatException | tools.jackson.databind.exc.JsonNodeException e) {
            throw PostgresCondition.of("22P02").error("An attnum is a whole number, not " + value);
        }
    }

    private static Expression call(String function, JsonNode args) {
        if (!args.isArray()) {
            throw malformed("The function " + function + " needs a list of args");
        }
        List<Expression> arguments = new ArrayList<>();
        args.forEach(arg -> arguments.add(parse(arg)));
        return new Call(function, arguments);
    }

    private static mathesar.errors.AppException malformed(String text) {
        return PostgresCondition.of("22023").error(text);
    }
}
