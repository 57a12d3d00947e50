package mathesar.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.http.Exchange;
import mathesar.http.Route;
import mathesar.rpc.Json;
import tools.jackson.core.JacksonException;

/** {@code POST /api/import/v0/preview/{id}/}: reads a waiting file anew, as the body ({@link Reading}) says. */
record PreviewAgain(Staging staging) implements Route.Handler {
    @Override
    public void handle(Exchange exchange) throws IOException {
        try {
            Staging.Staged staged = staging.get(exchange.caller().user(), exchange.pathParam("id"));
            exchange.json(200, Preview.of(new Arrivals(staging).again(staged, wanted(exchange))));
        } catch (AppException e) {
            Answers.fail(exchange, e.code() == ApiError.NOT_FOUND ? 404 : 400, e);
        }
    }

    private static Reading wanted(Exchange exchange) throws IOException {
        try (InputStream body = exchange.body()) {
            Reading wanted = Json.MAPPER.readValue(body, Reading.class);
            if (wanted.encoding() != null && !isKnown(wanted.encoding())) {
                throw ApiError.VALUE.error("There is no encoding \"" + wanted.encoding() + "\"");
            }
            return wanted;
        } catch (JacksonException e) {
            throw ApiError.PARSE.error("The body is not as expected");
        }
    }

    private static boolean isKnown(String encoding) {
        try {
            return Charset.isSupported(encoding);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}
