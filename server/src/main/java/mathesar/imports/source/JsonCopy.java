package mathesar.imports.source;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Copies a value from token to token, with numbers as they are written. */
final class JsonCopy {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonCopy() {}

    /** The text of the value the parser stands on; it is on the value's end afterwards. */
    static String text(JsonParser parser) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            int depth = 0;
            for (JsonToken token = parser.currentToken(); ; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                copy(token, parser, json);
                if (depth == 0) {
                    break;
                }
            }
        }
        return out.toString();
    }

    private static void copy(JsonToken token, JsonParser parser, JsonGenerator json) {
        if (token.isNumeric()) {
            json.writeNumber(parser.getString());
        } else {
            json.copyCurrentEvent(parser);
        }
    }
}
