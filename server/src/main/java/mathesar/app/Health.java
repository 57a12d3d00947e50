package mathesar.app;

import java.util.List;
import java.util.Map;
import mathesar.appdb.AppDatabase;
import mathesar.errors.AppException;
import mathesar.http.Exchange;
import mathesar.http.Route;
import mathesar.rpc.Guard;
import mathesar.sql.Sql;

/** For whoever watches the server: whether it runs, and whether it can work. */
final class Health {
    private Health() {}

    static List<Route> routes(AppDatabase records) {
        return List.of(
                Route.of("GET", "/health/live", Guard.ANYONE, exchange -> exchange.json(200, Map.of("status", "live"))),
                Route.of("GET", "/health/ready", Guard.ANYONE, exchange -> ready(records, exchange)));
    }

    private static void ready(AppDatabase records, Exchange exchange) {
        try {
            records.read(s -> s.get(Sql.of("SELECT 1"), row -> row.integer(1)));
            exchange.json(200, Map.of("status", "ready"));
        } catch (AppException e) {
            exchange.json(503, Map.of("status", "the application's own database does not answer"));
        }
    }
}
