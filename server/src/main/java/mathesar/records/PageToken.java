package mathesar.records;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.query.Order;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A position in a total order, as clients hold it: the key of a row, or for orders without a key a number of rows. Its text means
 * nothing outside this class.
 *
 * @param order what it is a position in; a token of another order is refused
 * @param offset null for a position by key
 */
record PageToken(
        String order,
        List<@Nullable String> values,
        @Nullable Long offset) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static String signature(Order order) {
        StringBuilder text = new StringBuilder();
        order.keys().forEach(k -> text.append(k.signature()));
        return text.toString();
    }

    String encoded() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("o", order);
        if (offset != null) {
            json.put("n", offset);
        } else {
            ArrayNode all = json.putArray("k");
            values.forEach(all::add);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** @throws AppException InvalidParameterValue if the text is no token of the order */
    static PageToken decode(String text, Order order) {
        try {
            JsonNode json = JSON.readTree(Base64.getUrlDecoder().decode(text));
            List<@Nullable String> values = new ArrayList<>();
            json.path("k").forEach(v -> values.add(v.isNull() ? null : v.asString("")));
            Long offset = json.path("n").isIntegralNumber() ? json.path("n").longValue() : null;
            PageToken token = new PageToken(json.path("o").asString(""), values, offset);
            boolean fits = token.order.equals(signature(order))
                    && (offset != null
                            ? offset >= 0
                            : values.size() == order.keys().size());
            if (fits) {
                return token;
            }
        } catch (IllegalArgumentException | JacksonException e) {
            // Told below, like every token that does not fit.
        }
        throw PostgresCondition.of("22023")
                .error("The page token does not belong to this order; begin at the first page");
    }
}
