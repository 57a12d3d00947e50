package mathesar.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import mathesar.rpc.Dispatcher;
import mathesar.rpc.Guard;

/** The address of JSON-RPC: hands bodies to the dispatcher. Answers 200 whatever the outcome of the calls. */
final class RpcEndpoint {
    private static final List<String> MEDIA_TYPES =
            List.of("application/json", "application/json-rpc", "application/jsonrequest");

    private final Dispatcher dispatcher;
    private final int maxBody;

    RpcEndpoint(Dispatcher dispatcher, int maxBody) {
        this.dispatcher = dispatcher;
        this.maxBody = maxBody;
    }

    /** No CSRF token is asked for: a page of another site can neither send these media types nor hide its origin. */
    Route route() {
        return Route.of("POST", "/api/rpc/v0/", Guard.ANYONE, this::handle).withoutToken();
    }

    private void handle(Exchange exchange) throws IOException {
        if (Origins.isForeign(exchange)) {
            exchange.text(403, "text/plain", "Calls from pages of another site are refused.");
            return;
        }
        String type = exchange.header("Content-Type").orElse("");
        String media = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!MEDIA_TYPES.contains(media)) {
            exchange.text(
                    200,
                    "text/plain",
                    "Unable to handle your request: unsupported Content-Type, use one of: "
                            + String.join(", ", MEDIA_TYPES));
            return;
        }
        long declared = exchange.header("Content-Length").map(Long::parseLong).orElse(-1L);
        byte[] body = Bodies.read(exchange.body(), declared, maxBody);
        exchange.responseHeader("Cache-Control", "no-store");
        try (OutputStream out = exchange.stream("application/json")) {
            dispatcher.answer(exchange.caller().withAddress(exchange.address()), body, out);
        }
    }
}
