package mathesar.imports;

import java.util.Map;
import mathesar.errors.AppException;
import mathesar.http.Exchange;
import mathesar.http.Route;

/** {@code DELETE /api/import/v0/preview/{id}/}: gives a waiting file up. */
record DiscardStaged(Staging staging) implements Route.Handler {
    @Override
    public void handle(Exchange exchange) {
        try {
            staging.discard(staging.get(exchange.caller().user(), exchange.pathParam("id")));
            exchange.json(200, Map.of());
        } catch (AppException e) {
            Answers.fail(exchange, 404, e);
        }
    }
}
