package mathesar.records;

import mathesar.errors.ApiError;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** An oid where the application's own records are asked first: anything but a whole number, or its text, is a ValueError. */
final class WholeNumber extends ValueDeserializer<Long> {
    @Override
    public Long deserialize(JsonParser parser, DeserializationContext context) {
        String text = parser.getString();
        if (text == null || !text.matches("\\s*[+-]?\\d{1,18}\\s*")) {
            throw ApiError.VALUE.error("invalid whole number: " + text);
        }
        return Long.valueOf(text.strip());
    }
}
