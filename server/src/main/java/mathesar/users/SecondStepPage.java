package mathesar.users;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.HalfSignIn;
import mathesar.appdb.User;
import mathesar.appdb.Users;
import mathesar.http.Exchange;
import mathesar.http.Route;
import mathesar.http.SafeAddress;
import mathesar.http.WebBuild;
import mathesar.rpc.Guard;
import org.jspecify.annotations.Nullable;

/** Where a person who has given a password gives the code of the second step, and is in. */
final class SecondStepPage {
    private static final AuthDocument DOCUMENT = new AuthDocument(
            "second_step",
            "Second step",
            "Log in",
            List.of(new AuthDocument.Field("code", "Code", "text")),
            Map.of(),
            Map.of(),
            null,
            false);

    private final AppDatabase records;
    private final Accounts accounts;
    private final SecondFactor factor;
    private final WebBuild web;

    SecondStepPage(AppDatabase records, Accounts accounts, SecondFactor factor, WebBuild web) {
        this.records = records;
        this.accounts = accounts;
        this.factor = factor;
        this.web = web;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", HalfSignIn.PAGE, Guard.ANYONE, this::show),
                Route.of("POST", HalfSignIn.PAGE, Guard.ANYONE, this::end));
    }

    /** Sends the person here, if the account asks for a second step. */
    boolean isOwed(Exchange exchange, User user, String way, @Nullable String next) {
        if (!factor.isOn(user)) {
            return false;
        }
        String sealed = HalfSignIn.now(user.id(), way, next).sealed(records.secrets());
        exchange.cookie(HalfSignIn.COOKIE, sealed, HalfSignIn.LIFETIME);
        exchange.redirect(HalfSignIn.PAGE);
        return true;
    }

    private static Optional<HalfSignIn> half(Exchange exchange, AppDatabase records) {
        return exchange.cookie(HalfSignIn.COOKIE).flatMap(kept -> HalfSignIn.open(records.secrets(), kept));
    }

    private void show(Exchange exchange) {
        if (half(exchange, records).isPresent()) {
            DOCUMENT.show(exchange, web);
        } else {
            exchange.redirect(LoginPages.LOGIN);
        }
    }

    private void end(Exchange exchange) throws IOException {
        Optional<HalfSignIn> half = half(exchange, records);
        Optional<User> user = half.flatMap(
                one -> records.read(s -> Users.find(s, one.userId()).filter(User::active)));
        if (half.isEmpty() || user.isEmpty()) {
            exchange.redirect(LoginPages.LOGIN);
            return;
        }
        if (!factor.accepts(user.get(), exchange.form().getOrDefault("code", ""))) {
            accounts.noteRefusal(user.get(), exchange.address(), "wrong code");
            List<String> wrong =
                    List.of("This code is wrong, or was used before. After ten wrong ones, wait five minutes.");
            DOCUMENT.with(Map.of("code", wrong), Map.of()).show(exchange, web);
            return;
        }
        accounts.end(exchange.caller().withAddress(exchange.address()));
        exchange.cookie(HalfSignIn.COOKIE, null, HalfSignIn.LIFETIME);
        exchange.beginSession(accounts.begin(user.get(), half.get().way(), Origins.of(exchange))
                .session());
        exchange.redirect(SafeAddress.of(half.get().next()));
    }
}
