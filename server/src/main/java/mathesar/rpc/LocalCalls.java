package mathesar.rpc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls from inside the program, as somebody: with the same guards and answers as from outside. */
public record LocalCalls(Dispatcher dispatcher) {
    /** The answer: an object with {@code result} or {@code error}. */
    public JsonNode call(Caller caller, String method, Map<String, ? extends @Nullable Object> params) {
        Map<String, Object> request = Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            dispatcher.answer(caller, Json.MAPPER.writeValueAsBytes(request), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.MAPPER.readTree(answer.toByteArray());
    }
}
