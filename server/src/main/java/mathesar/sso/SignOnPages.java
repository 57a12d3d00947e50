package mathesar.sso;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mathesar.appdb.HalfSignIn;
import mathesar.appdb.Secrets;
import mathesar.appdb.Sessions;
import mathesar.config.SingleSignOn.LoginProvider;
import mathesar.http.Exchange;
import mathesar.http.Html;
import mathesar.http.Route;
import mathesar.http.SafeAddress;
import mathesar.rpc.Guard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way out to a provider and back in. Begun only by a form of ours, so that no other site can begin it for somebody. */
final class SignOnPages {
    private static final Logger LOG = LoggerFactory.getLogger(SignOnPages.class);
    private static final String COOKIE = "sso_flow";
    private static final String LOGIN = "/auth/login/";

    private final LoginProvider provider;
    private final Door door;
    private final Arrivals arrivals;
    private final Secrets secrets;
    private final String path;

    SignOnPages(LoginProvider provider, Door door, Arrivals arrivals, Secrets secrets) {
        this.provider = provider;
        this.door = door;
        this.arrivals = arrivals;
        this.secrets = secrets;
        this.path = provider.start();
    }

    Stream<Route> routes() {
        return Stream.of(
                Route.of("GET", path, Guard.ANYONE, this::show),
                Route.of("POST", path, Guard.ANYONE, this::begin),
                Route.of("GET", path + "callback/", Guard.ANYONE, this::end));
    }

    /** A form that sends itself off; by hand where scripts do not run. */
    private void show(Exchange exchange) {
        String title = "Log in with " + Html.escape(provider.title());
        exchange.htmlThatLeaves("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title></head><body><form method=\"post\"><input type=\"hidden\" name=\"csrfmiddlewaretoken\" value=\""
                + Html.escape(exchange.csrfToken())
                + "\"><input type=\"hidden\" name=\"next\" value=\""
                + Html.escape(exchange.query("next").orElse("/")) + "\"><button>" + title
                + "</button></form><script nonce=\"" + exchange.nonce()
                + "\">document.forms[0].submit()</script></body></html>");
    }

    private void begin(Exchange exchange) throws IOException {
        Flow flow = Flow.begin(provider.id(), exchange.form().get("next"));
        try {
            URI there = door.begin(flow, back(exchange));
            exchange.cookie(COOKIE, flow.sealed(secrets), Flow.LIFETIME);
            exchange.redirect(there.toString());
        } catch (Refusal refusal) {
            refuse(exchange, refusal);
        }
    }

    private void end(Exchange exchange) {
        Optional<Flow> flow = exchange.cookie(COOKIE).flatMap(kept -> Flow.open(secrets, kept, provider.id()));
        exchange.cookie(COOKIE, null, Flow.LIFETIME);
        try {
            if (flow.isEmpty()) {
                throw new Refusal(Refusal.Reason.STALE, "no sign-in has begun in this browser");
            }
            URI came = URI.create(exchange.caller().baseUrl() + exchange.pathAndQuery());
            Person person = door.end(flow.get(), back(exchange), came);
            Arrivals.Arrived arrived = arrivals.arrive(provider, person, origin(exchange));
            String key = arrived.key();
            if (key == null) {
                HalfSignIn half = HalfSignIn.now(
                        arrived.user().id(), provider.id(), flow.get().next());
                exchange.cookie(HalfSignIn.COOKIE, half.sealed(secrets), HalfSignIn.LIFETIME);
                exchange.redirect(HalfSignIn.PAGE);
                return;
            }
            exchange.beginSession(key);
            exchange.redirect(SafeAddress.of(flow.get().next()));
        } catch (Refusal refusal) {
            refuse(exchange, refusal);
        } catch (IllegalArgumentException e) {
            refuse(exchange, new Refusal(Refusal.Reason.PROVIDER, e));
        }
    }

    private static Sessions.Origin origin(Exchange exchange) {
        return new Sessions.Origin(
                exchange.address(), exchange.header("User-Agent").orElse(""));
    }

    private void refuse(Exchange exchange, Refusal refusal) {
        LOG.info("Refused a login through {}: {}", provider.id(), refusal.getMessage());
        String problem = refusal.reason().name().toLowerCase(Locale.ROOT);
        exchange.redirect(LOGIN + "?problem=" + problem);
    }

    private URI back(Exchange exchange) {
        return URI.create(exchange.caller().baseUrl() + path + "callback/");
    }
}
