package mathesar.rpc;

import mathesar.errors.PostgresCondition;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** The oid of a table where the API reads it as PostgreSQL's {@code regclass}: a text that is no number names a table that is not there. */
public final class TableName extends ValueDeserializer<Long> {
    @Override
    public Long deserialize(JsonParser parser, DeserializationContext context) {
        String text = parser.getString();
        if (text == null || !text.matches("\\s*[+-]?\\d{1,18}\\s*")) {
            throw PostgresCondition.of("42P01").error("table \"" + text + "\" does not exist");
        }
        return Long.valueOf(text.strip());
    }
}
