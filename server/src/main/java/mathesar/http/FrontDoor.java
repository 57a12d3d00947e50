package mathesar.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.errors.DiskFull;
import mathesar.postgres.DatabaseTime;
import mathesar.rpc.Guard;
import mathesar.rpc.Json;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every request passes before its route: host, identity, forced password change, CSRF, guard. */
final class FrontDoor {
    /** RFC 4918, 11.5. */
    private static final int INSUFFICIENT_STORAGE = 507;

    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final String LOGIN_PAGE = "/auth/login/";
    private static final String PASSWORD_PAGE = "/auth/password_reset_confirm/";
    private static final String RPC = "/api/rpc/v0/";
    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final HttpSettings settings;
    private final Identities identities;
    private final Origins origins;
    private final SecurityHeaders headers;

    FrontDoor(HttpSettings settings, Identities identities) {
        this.settings = settings;
        this.identities = identities;
        this.origins = new Origins(settings.allowedHosts());
        this.headers = new SecurityHeaders(settings.frameAncestors());
    }

    /** Takes one request through to its route. */
    void enter(Context context, Route route) throws IOException {
        ServletExchange exchange = new ServletExchange(context, settings, headers);
        headers.onAll(context);
        if (!origins.isAllowed(context.req().getHeader("Host"))) {
            exchange.text(400, "text/plain", "This server does not go by the name the request is addressed to.");
            return;
        }
        try {
            DatabaseTime.during(exchange.databaseNanos(), () -> pass(exchange, route));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void pass(ServletExchange exchange, Route route) {
        try {
            boolean byToken = identify(exchange);
            if (mustChangePassword(exchange)) {
                exchange.redirect(PASSWORD_PAGE);
            } else if (!byToken && !isGenuine(exchange, route)) {
                exchange.html(403, Notices.document("Forbidden", "The request did not come from a page of this site."));
            } else if (exceedsToken(exchange)) {
                exchange.json(403, Map.of("detail", "This token may only read."));
            } else if (!isAllowed(exchange, route)) {
                refuse(exchange, route);
            } else {
                route.handler().handle(exchange);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds out who calls; true if a token told, which no browser sends by itself. */
    private boolean identify(ServletExchange exchange) {
        String authorization = exchange.header("Authorization").orElse("");
        if (authorization.startsWith("Bearer ")) {
            identities.ofToken(authorization.substring(7).strip()).ifPresent(who -> exchange.identify(who, null));
            return true;
        }
        Optional<String> key = exchange.cookie(ServletExchange.SESSION_COOKIE);
        Optional<Identity> who = key.flatMap(identities::ofSession);
        who.ifPresent(known -> exchange.identify(known, key.get()));
        boolean signedIn = who.isPresent() && who.get().userId() != null;
        if (!signedIn && exchange.path().equals(RPC) && authorization.startsWith("Basic ")) {
            identifyByPassword(exchange, authorization.substring(6).strip());
        }
        return false;
    }

    /** HTTP Basic (RFC 7617), only for calls; begins a session. The forced change of a password begins with the next request. */
    private void identifyByPassword(ServletExchange exchange, String encoded) {
        if (Origins.isForeign(exchange)) {
            return;
        }
        String[] pair = decode(encoded).split(":", 2);
        if (pair.length == 2) {
            identities.signIn(pair[0], pair[1], exchange.address()).ifPresent(signedIn -> {
                Identity who = signedIn.identity();
                exchange.identify(
                        new Identity(who.userId(), who.username(), who.administrator(), false, who.language()),
                        signedIn.session());
                exchange.beginSession(signedIn.session());
            });
        }
    }

    private static String decode(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean mustChangePassword(Exchange exchange) {
        return exchange.identity().map(Identity::passwordChangeNeeded).orElse(false)
                && !exchange.path().equals(PASSWORD_PAGE)
                && !exchange.path().startsWith("/static/");
    }

    /** A token that may only read changes nothing; for calls, the dispatcher knows which do. */
    private static boolean exceedsToken(Exchange exchange) {
        return exchange.caller().readsOnly()
                && !SAFE.contains(exchange.method())
                && !exchange.path().equals(RPC);
    }

    private static boolean isGenuine(Exchange exchange, Route route) throws IOException {
        return route.tokenFree()
                || SAFE.contains(exchange.method())
                || (!Origins.isForeign(exchange) && Csrf.passes(exchange));
    }

    private static boolean isAllowed(Exchange exchange, Route route) {
        boolean signedIn = exchange.caller().signedIn();
        return switch (route.guard()) {
            case ANYONE -> true;
            case SIGNED_IN, COLLABORATOR -> signedIn;
            case ADMINISTRATOR -> signedIn && exchange.caller().administrator();
        };
    }

    private static void refuse(Exchange exchange, Route route) {
        if (exchange.caller().signedIn() && route.guard() == Guard.ADMINISTRATOR) {
            LOG.info(
                    "Refused {} {} to user {}",
                    exchange.method(),
                    route.path(),
                    exchange.caller().user());
            exchange.html(403, Notices.document("Forbidden", "Only administrators may do this."));
        } else if (route.refusal() == Route.Refusal.STATUS_401) {
            exchange.json(401, Map.of("detail", "Unauthorized"));
        } else {
            exchange.redirect(LOGIN_PAGE + "?next=" + quote(exchange.pathAndQuery()));
        }
    }

    /** Slashes stay readable. */
    private static String quote(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("+", "%20");
    }

    /** Answers what a route threw. */
    static void fail(Exception e, Context context) {
        switch (e) {
            case EofException gone -> LOG.debug("The client went away", gone);
            case BodyTooLarge large -> answer(context, 400, Notices.document("Bad request", reason(large)));
            case AppException known when !context.res().isCommitted() -> refuse(context, known);
            default -> {
                if (DiskFull.is(e) && !context.res().isCommitted()) {
                    LOG.error("{} {}: the disk is full", context.method(), context.path());
                    refuse(context, DiskFull.error(), INSUFFICIENT_STORAGE);
                } else {
                    unforeseen(context, e);
                }
            }
        }
    }

    private static void refuse(Context context, AppException known) {
        boolean busy = known.is(TOO_MANY_CONNECTIONS) || known.code() == ApiError.OPERATIONAL;
        if (busy) {
            context.header("Retry-After", "2");
        }
        refuse(context, known, busy ? 503 : 400);
    }

    private static void refuse(Context context, AppException known, int status) {
        context.status(status);
        context.contentType("application/json");
        context.result(Json.MAPPER.writeValueAsString(Map.of("errors", known.text())));
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getMessage());
    }

    private static void unforeseen(Context context, Exception e) {
        String logId = UUID.randomUUID().toString();
        LOG.error("{} {} failed, log id {}", context.method(), context.path(), logId, e);
        answer(
                context,
                500,
                Notices.document("Something went wrong", "The server's log has the details under " + logId + "."));
    }

    private static void answer(Context context, int status, String document) {
        if (!context.res().isCommitted()) {
            context.res().resetBuffer();
            context.status(status);
            context.html(document);
        }
    }
}
