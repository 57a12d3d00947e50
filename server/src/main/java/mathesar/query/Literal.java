package mathesar.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values of requests as PostgreSQL's input functions take them. */
public final class Literal {
    private Literal() {}

    /** Strings as they are, everything else as its JSON text; null for JSON null or nothing. */
    public static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isString() ? value.stringValue() : spaced(value, new StringBuilder()).toString();
    }

    /** JSON with the blanks that PostgreSQL's jsonb has, since that is how such values read back. */
    private static StringBuilder spaced(JsonNode value, StringBuilder out) {
        if (value.isArray()) {
            String separator = "[";
            for (JsonNode item : value) {
                spaced(item, out.append(separator));
                separator = ", ";
            }
            return out.append(value.isEmpty() ? "[]" : "]");
        }
        if (value.isObject()) {
            String separator = "{";
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                String name = JsonNodeFactory.instance.stringNode(entry.getKey()).toString();
                spaced(entry.getValue(), out.append(separator).append(name).append(": "));
                separator = ", ";
            }
            return out.append(value.isEmpty() ? "{}" : "}");
        }
        return out.append(value);
    }
}
