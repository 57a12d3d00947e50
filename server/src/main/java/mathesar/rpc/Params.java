package mathesar.rpc;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.node.ObjectNode;

/** Parameters as sent, to the record a method wants. */
final class Params {
    private Params() {}

    /** @throws AppException TypeError if something is missing, unexpected, positional or misshapen; InvalidTextRepresentation for a text where a number is due */
    static <P extends Record> P read(RpcMethod<P, ?> method, @Nullable JsonNode sent) {
        ObjectNode named = named(method, sent);
        requireAll(method, named);
        if (method.strict()) {
            refuseUnknown(method, named);
        }
        try {
            P params = Json.MAPPER.treeToValue(named, method.params());
            refuseNullItems(method, params);
            return params;
        } catch (JacksonException e) {
            throw translate(method, e);
        }
    }

    /** No list of a parameter may hold null; where that has a meaning, its items are plain JSON. */
    private static void refuseNullItems(RpcMethod<?, ?> method, Record params) {
        for (Parameter parameter : Parameter.all(method.params())) {
            if (parameter.list()
                    && parameter.of(params) instanceof List<?> list
                    && list.stream().anyMatch(Objects::isNull)) {
                throw ApiError.TYPE.error(
                        method.name() + ": the list '" + parameter.name() + "' must not hold null");
            }
        }
    }

    private static ObjectNode named(RpcMethod<?, ?> method, @Nullable JsonNode sent) {
        if (sent == null || sent.isNull()) {
            return Json.MAPPER.createObjectNode();
        }
        if (sent instanceof ObjectNode object) {
            return object;
        }
        if (sent.isArray() && sent.isEmpty()) {
            return Json.MAPPER.createObjectNode();
        }
        throw ApiError.TYPE.error(method.name() + " takes named parameters");
    }

    private static void requireAll(RpcMethod<?, ?> method, ObjectNode named) {
        for (Parameter parameter : Parameter.all(method.params())) {
            JsonNode value = named.get(parameter.name());
            if (value == null && !parameter.optional()) {
                throw ApiError.TYPE.error(method.name() + " misses the parameter '" + parameter.name() + "'");
            }
            if (value != null && value.isNull() && !parameter.takesNull()) {
                throw ApiError.TYPE.error(
                        method.name() + ": the parameter '" + parameter.name() + "' must not be null");
            }
        }
    }

    private static void refuseUnknown(RpcMethod<?, ?> method, ObjectNode named) {
        List<Parameter> known = Parameter.all(method.params());
        for (Map.Entry<String, JsonNode> sent : named.properties()) {
            if (known.stream().noneMatch(one -> one.name().equals(sent.getKey()))) {
                throw ApiError.TYPE.error(method.name() + " has no parameter '" + sent.getKey() + "'");
            }
        }
    }

    private static AppException translate(RpcMethod<?, ?> method, JacksonException e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof AppException known) {
                return known;
            }
        }
        String place = e.getPath().stream()
                .map(p -> p.getPropertyName() == null ? String.valueOf(p.getIndex()) : p.getPropertyName())
                .collect(Collectors.joining("."));
        if (place.equals("database_id")) {
            return ApiError.VALUE.error("database_id is a whole number");
        }
        if (e instanceof InvalidFormatException wrong && isNumber(wrong.getTargetType())) {
            return new AppException(
                    PostgresCondition.of("22P02"),
                    "invalid input for " + place + ": \"" + wrong.getValue() + "\"",
                    Map.of("parameter", place),
                    e);
        }
        String text = e instanceof MismatchedInputException ? "has the wrong type" : "is not acceptable";
        return new AppException(
                ApiError.TYPE,
                method.name() + ": the parameter '" + place + "' " + text,
                Map.of("parameter", place),
                e);
    }

    private static boolean isNumber(@Nullable Class<?> type) {
        return type != null && (type == int.class || type == long.class || Number.class.isAssignableFrom(type));
    }
}
