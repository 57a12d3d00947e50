package mathesar.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import mathesar.errors.AppException;
import mathesar.http.Exchange;

/** Failures of the import pages' own addresses, as JSON. */
final class Answers {
    private Answers() {}

    /** {@code {"error": {code, message, …}}}, with the facts of the exception. */
    static void fail(Exchange exchange, int status, AppException e) {
        Map<String, Object> error = new LinkedHashMap<>(e.data());
        error.put("code", e.code().number());
        error.put("message", e.text());
        exchange.json(status, Map.of("error", error));
    }
}
