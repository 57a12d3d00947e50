package mathesar.query;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of requests as PostgreSQL's input functions take them. */
public final class Literal {
    private Literal() {}

    /** Strings as they are, everything else as its JSON text; null for JSON null or nothing. */
    public static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
