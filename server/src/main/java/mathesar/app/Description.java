package mathesar.app;

import java.util.List;
import mathesar.http.Route;
import mathesar.rpc.Guard;
import mathesar.rpc.Registry;
import mathesar.rpc.describe.OpenRpc;

/** {@code GET /api/rpc/v0/openrpc.json}: all methods with their parameters and results, for programs (OpenRPC 1.3). */
final class Description {
    private Description() {}

    static List<Route> routes(Registry registry, String version) {
        return List.of(Route.of(
                "GET",
                "/api/rpc/v0/openrpc.json",
                Guard.ANYONE,
                exchange -> exchange.json(200, OpenRpc.of(registry, version))));
    }
}
