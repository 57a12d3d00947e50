package mathesar.explorations;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Names for people: those given, and for summarised columns names made of their inputs' names. */
final class DisplayNames {
    private DisplayNames() {}

    static ObjectNode complete(JsonNode given, List<JsonNode> transformations) {
        ObjectNode names = JsonNodeFactory.instance.objectNode();
        if (!given.isObject() || given.isEmpty()) {
            return names;
        }
        for (JsonNode transformation : transformations) {
            JsonNode spec = transformation.path("spec");
            spec.path("grouping_expressions")
                    .forEach(one -> name(names, given, one, ""));
            spec.path("aggregation_expressions")
                    .forEach(one -> name(
                            names,
                            given,
                            one,
                            Aggregate.find(one.path("function").asString(""))
                                    .map(Aggregate::suffix)
                                    .orElse("")));
        }
        for (Map.Entry<String, JsonNode> entry : given.properties()) {
            names.set(entry.getKey(), entry.getValue());
        }
        return names;
    }

    private static void name(ObjectNode names, JsonNode given, JsonNode expression, String suffix) {
        String input = expression.path("input_alias").asString("");
        JsonNode known = given.has(input) ? given.get(input) : names.get(input);
        if (known != null && known.isString()) {
            names.put(expression.path("output_alias").asString(""), known.stringValue() + suffix);
        }
    }
}
