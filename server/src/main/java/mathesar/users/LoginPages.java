package mathesar.users;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mathesar.access.Directories;
import mathesar.appdb.Secrets;
import mathesar.appdb.User;
import mathesar.config.SingleSignOn;
import mathesar.http.Exchange;
import mathesar.http.Route;
import mathesar.http.SafeAddress;
import mathesar.http.WebBuild;
import mathesar.rpc.Guard;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Log in and log out. */
final class LoginPages {
    private static final Logger LOG = LoggerFactory.getLogger(LoginPages.class);
    private static final String SETUP = "/complete_installation/";
    static final String LOGIN = "/auth/login/";
    private static final String DEVICE_COOKIE = "known_browser";
    private static final String DEVICE = "browser of ";
    private static final String OWN_WAY = "password";
    private static final String UNKNOWN =
            "No account has this username and password. After ten failed tries, wait five minutes.";
    private static final Duration DEVICE_LIFETIME = Duration.ofDays(365);
    private static final List<AuthDocument.Field> FIELDS = List.of(
            new AuthDocument.Field("username", "Username", "text"),
            new AuthDocument.Field("password", "Password", "password"));

    private final Accounts accounts;
    private final Secrets secrets;
    private final SingleSignOn signOn;
    private final Directories directories;
    private final SecondStepPage second;
    private final boolean forgettable;
    private final WebBuild web;

    /** @param forgettable whether people may ask for a letter with a link */
    LoginPages(
            Accounts accounts,
            Secrets secrets,
            SingleSignOn signOn,
            Directories directories,
            SecondStepPage second,
            boolean forgettable,
            WebBuild web) {
        this.forgettable = forgettable;
        this.signOn = signOn;
        this.directories = directories;
        this.second = second;
        this.accounts = accounts;
        this.secrets = secrets;
        this.web = web;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", LOGIN, Guard.ANYONE, this::show),
                Route.of("POST", LOGIN, Guard.ANYONE, this::logIn),
                Route.of("GET", "/auth/3rdparty/{what}/", Guard.ANYONE, this::show),
                Route.of("GET", "/auth/logout/", Guard.ANYONE, this::logOut),
                Route.of("POST", "/auth/logout/", Guard.ANYONE, this::logOut));
    }

    private void show(Exchange exchange) {
        if (exchange.caller().signedIn()) {
            exchange.redirect(SafeAddress.of(exchange.query("next").orElse(null)));
        } else if (!accounts.isInstalled()) {
            exchange.redirect(SETUP);
        } else {
            AuthDocument document = document(exchange, exchange.query("next").orElse(null));
            exchange.query("problem")
                    .flatMap(SignOnProblem::words)
                    .map(words -> document.with(Map.of("__all__", List.of(words)), Map.of()))
                    .orElse(document)
                    .show(exchange, web);
        }
    }

    private void logIn(Exchange exchange) throws IOException {
        boolean byOwn = !signOn.required() || exchange.isLocal();
        if (!byOwn && !directories.exist()) {
            exchange.text(403, "text/plain", "Log in through a provider of single sign-on.");
            return;
        }
        Map<String, String> form = exchange.form();
        String username = form.getOrDefault("username", "");
        String password = form.getOrDefault("password", "");
        String next = Optional.ofNullable(form.get("next"))
                .or(() -> exchange.query("next"))
                .orElse(null);
        Directories.Answer answer = accounts.attempt(
                username,
                exchange.address(),
                device(exchange, username),
                () -> ask(exchange, username, password, byOwn),
                Directories.In.class::isInstance,
                new Directories.Unknown());
        switch (answer) {
            case Directories.In in -> letIn(exchange, in, username, next);
            case Directories.Unknown _ -> refuse(exchange, UNKNOWN, username, next);
            case Directories.Problem problem ->
                refuse(exchange, SignOnProblem.words(problem.name()).orElse(UNKNOWN), username, next);
        }
    }

    /** A password kept here is never shown to a directory. Where single sign-on is required, only administrators have one. */
    private Directories.Answer ask(Exchange exchange, String username, String password, boolean byOwn) {
        Optional<User> user = byOwn
                ? accounts.own(username, password).filter(one -> !signOn.required() || one.administrator())
                : Optional.empty();
        return user.isPresent()
                ? new Directories.In(user.get(), OWN_WAY, null)
                : directories.ask(username, password, Origins.of(exchange));
    }

    private void letIn(Exchange exchange, Directories.In in, String username, @Nullable String next) {
        endSession(exchange);
        remember(exchange, username);
        String key = in.session();
        if (key == null) {
            if (second.isOwed(exchange, in.user(), in.way(), next)) {
                return;
            }
            key = accounts.begin(in.user(), in.way(), Origins.of(exchange)).session();
        }
        exchange.beginSession(key);
        exchange.redirect(SafeAddress.of(next));
    }

    private void refuse(Exchange exchange, String words, String username, @Nullable String next) {
        LOG.info("Refused a login from {}", exchange.address());
        Map<String, List<String>> errors = Map.of("__all__", List.of(words));
        document(exchange, next).with(errors, Map.of("username", username)).show(exchange, web);
    }

    private void logOut(Exchange exchange) {
        endSession(exchange);
        exchange.endSession();
        exchange.redirect(LOGIN);
    }

    private void endSession(Exchange exchange) {
        accounts.end(exchange.caller().withAddress(exchange.address()));
    }

    /** A browser that logged in to an account keeps tries of its own, so that nobody can use up all tries of an account (OWASP, device cookies). */
    private @Nullable String device(Exchange exchange, String username) {
        String sealed = exchange.cookie(DEVICE_COOKIE).orElse("");
        try {
            String opened = secrets.open(HexFormat.of().parseHex(sealed));
            return (DEVICE + username).equals(opened) ? "browser " + sealed : null;
        } catch (IllegalStateException | IllegalArgumentException e) {
            // Not one of ours, or sealed with a key of the past: as if there were none.
            return null;
        }
    }

    private void remember(Exchange exchange, String username) {
        byte[] sealed = secrets.seal(DEVICE + username);
        if (sealed != null && device(exchange, username) == null) {
            exchange.cookie(DEVICE_COOKIE, HexFormat.of().formatHex(sealed), DEVICE_LIFETIME);
        }
    }

    /** On the machine itself an administrator can always get in by password, so that a broken provider locks nobody out for good. */
    private AuthDocument document(Exchange exchange, @Nullable String next) {
        String safe = next == null ? null : SafeAddress.of(next);
        boolean noForm = signOn.required() && !exchange.isLocal() && !directories.exist();
        SingleSignOn shown = new SingleSignOn(signOn.providers(), signOn.directories(), noForm);
        return new AuthDocument(
                "login", "Log in", "Log in", FIELDS, Map.of(), Map.of(), safe, false, shown, forgettable);
    }
}
