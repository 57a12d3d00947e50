package mathesar.ddl;

import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of JSON as literals whose type PostgreSQL takes from their place. */
public final class Literals {
    private Literals() {}

    /** A literal; null for no value. */
    public static @Nullable Sql of(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return Sql.literal(value.isString() ? value.stringValue() : value.toString());
    }
}
