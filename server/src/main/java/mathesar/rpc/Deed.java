package mathesar.rpc;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody did, or tried.
 *
 * @param action name of the method, or of what it is where there is none, such as {@code sign_in}
 * @param databaseId where, null if it is about no database
 * @param about numbers, switches and names among the parameters, nested as they came; never a secret, a statement or a value of a cell
 * @param refusal why it did not happen; null if it did
 */
public record Deed(
        String action,
        @Nullable Long databaseId,
        JsonNode about,
        @Nullable String refusal) {
    private static final int LONGEST = 200;

    public static Deed of(String action, @Nullable Long databaseId, Map<String, String> about) {
        return new Deed(action, databaseId, Json.MAPPER.valueToTree(about), null);
    }

    /** A call of a method with these parameters. */
    static Deed ofCall(String method, @Nullable JsonNode sent, @Nullable String refusal) {
        JsonNode id = sent == null ? null : sent.get("database_id");
        Long database = id != null && id.canConvertToLong() ? id.asLong() : null;
        JsonNode kept = sent == null ? null : harmless("", sent);
        if (kept instanceof ObjectNode object) {
            object.remove("database_id");
        }
        return new Deed(method, database, kept == null ? JsonNodeFactory.instance.objectNode() : kept, refusal);
    }

    /** What of a parameter may be kept for years: a text only where its name says that it names something. */
    private static @Nullable JsonNode harmless(String name, JsonNode value) {
        if (value.isObject()) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(entry -> {
                JsonNode part = harmless(entry.getKey(), entry.getValue());
                if (part != null) {
                    kept.set(entry.getKey(), part);
                }
            });
            return kept.isEmpty() ? null : kept;
        }
        if (value.isArray()) {
            var kept = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> {
                JsonNode part = harmless(name, element);
                if (part != null) {
                    kept.add(part);
                }
            });
            return kept.isEmpty() ? null : kept;
        }
        boolean plain = value.isNumber() || value.isBoolean();
        return plain || (value.isString() && names(name) && value.asString().length() <= LONGEST) ? value : null;
    }

    private static boolean names(String parameter) {
        return parameter.endsWith("name")
                || parameter.endsWith("_oid")
                || parameter.equals("host")
                || parameter.equals("direct")
                || parameter.equals("database")
                || parameter.equals("nickname");
    }
}
