package mathesar.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mathesar.rpc.Dispatcher;
import mathesar.rpc.Guard;
import org.eclipse.jetty.server.HttpConfiguration;

/** The front door. */
public final class HttpServer implements AutoCloseable {
    private static final List<String> VERBS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final int MAX_HEADER_BYTES = 32 << 10;

    private final Javalin javalin;

    private HttpServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Listens.
     *
     * @param unknown answers GET requests for addresses that no route has
     */
    public static HttpServer start(
            HttpSettings settings, List<Route> routes, Route unknown, Dispatcher dispatcher, Identities identities) {
        FrontDoor door = new FrontDoor(settings, identities);
        List<Route> own = List.of(
                new RpcEndpoint(dispatcher, settings.maxBody()).route(), new StaticFiles(settings.webFolder()).route());
        List<Route> all = Stream.concat(own.stream(), routes.stream()).toList();
        Javalin javalin = Javalin.create(config -> {
            configure(config, settings);
            addRoutes(config, door, all);
            addMissingSlashes(config, door, all);
            addUnknown(config, door, unknown);
            config.routes.exception(Exception.class, FrontDoor::fail);
        });
        return new HttpServer(javalin.start(settings.host(), settings.port()));
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config, HttpSettings settings) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.router.ignoreTrailingSlashes = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = settings.maxBody();
        config.jetty.modifyHttpConfiguration(HttpServer::configure);
    }

    private static void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(MAX_HEADER_BYTES);
    }

    /** Each path with all its verbs, so that the others are refused with 405 (RFC 9110, section 15.5.6). */
    private static void addRoutes(JavalinConfig config, FrontDoor door, List<Route> routes) {
        Map<String, Map<String, Route>> byPath = new LinkedHashMap<>();
        for (Route route : routes) {
            Map<String, Route> verbs = byPath.computeIfAbsent(route.path(), path -> new TreeMap<>());
            if (verbs.put(route.verb(), route) != null) {
                throw new IllegalStateException("Two routes for " + route.verb() + " " + route.path());
            }
        }
        byPath.forEach((path, verbs) -> {
            String allow = String.join(", ", verbs.keySet());
            for (String verb : VERBS) {
                Route found = verbs.get(verb.equals("HEAD") ? "GET" : verb);
                Route route = found != null ? found : notAllowed(verb, path, allow);
                add(config, door, verb, route);
            }
        });
    }

    private static Route notAllowed(String verb, String path, String allow) {
        return Route.of(verb, path, Guard.ANYONE, exchange -> {
                    exchange.responseHeader("Allow", allow);
                    exchange.html(405, Notices.document("Method not allowed", "This address takes " + allow + "."));
                })
                .withoutToken();
    }

    private static void addMissingSlashes(JavalinConfig config, FrontDoor door, List<Route> routes) {
        List<String> paths = routes.stream().map(Route::path).distinct().toList();
        for (String path : paths) {
            String bare = path.substring(0, path.length() - 1);
            if (path.length() > 1 && path.endsWith("/") && !paths.contains(bare)) {
                Route route = Route.of("GET", bare, Guard.ANYONE, HttpServer::addSlash)
                        .withoutToken();
                VERBS.forEach(verb -> add(config, door, verb, route));
            }
        }
    }

    private static void addSlash(Exchange exchange) {
        String[] parts = exchange.pathAndQuery().split("\\?", 2);
        exchange.status(301);
        exchange.responseHeader("Location", parts[0] + "/" + (parts.length == 2 ? "?" + parts[1] : ""));
    }

    private static void addUnknown(JavalinConfig config, FrontDoor door, Route unknown) {
        Route other = Route.of(
                        "POST",
                        "/<path>",
                        Guard.ANYONE,
                        exchange ->
                                exchange.html(404, Notices.document("Not found", "There is nothing at this address.")))
                .withoutToken();
        for (String verb : VERBS) {
            boolean reads = verb.equals("GET") || verb.equals("HEAD");
            Handler handler = context -> door.enter(context, reads ? unknown : other);
            config.routes.addHttpHandler(HandlerType.findOrCreate(verb), "/<path>", handler);
        }
    }

    private static void add(JavalinConfig config, FrontDoor door, String verb, Route route) {
        config.routes.addHttpHandler(
                HandlerType.findOrCreate(verb), route.path(), context -> door.enter(context, route));
    }
}
