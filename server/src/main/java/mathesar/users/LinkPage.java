package mathesar.users;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.PasswordLinks;
import mathesar.appdb.Sessions;
import mathesar.appdb.User;
import mathesar.appdb.Users;
import mathesar.config.SingleSignOn;
import mathesar.http.Exchange;
import mathesar.http.Languages;
import mathesar.http.Notices;
import mathesar.http.Route;
import mathesar.http.WebBuild;
import mathesar.rpc.Guard;

/** Where a person who was given a one-time link chooses a password and is in. Opening it uses nothing up, so that previews of mail programs do no harm. */
final class LinkPage {
    static final String BASE = "/auth/link/";
    private static final AuthDocument DOCUMENT = new AuthDocument(
            "password",
            "Choose a password",
            "Set password",
            List.of(
                    new AuthDocument.Field("new_password1", "New password", "password"),
                    new AuthDocument.Field("new_password2", "New password again", "password")),
            Map.of(),
            Map.of(),
            null,
            false);

    private final AppDatabase records;
    private final Accounts accounts;
    private final SingleSignOn signOn;
    private final SecondStepPage second;
    private final WebBuild web;

    /** @param signOn where it is required, links let nobody in */
    LinkPage(AppDatabase records, Accounts accounts, SingleSignOn signOn, SecondStepPage second, WebBuild web) {
        this.signOn = signOn;
        this.second = second;
        this.records = records;
        this.accounts = accounts;
        this.web = web;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", BASE + "{token}/", Guard.ANYONE, this::show),
                Route.of("POST", BASE + "{token}/", Guard.ANYONE, this::choose));
    }

    private void show(Exchange exchange) {
        if (find(exchange).isPresent()) {
            DOCUMENT.show(exchange, web);
        }
    }

    private void choose(Exchange exchange) throws IOException {
        Optional<User> found = find(exchange);
        if (found.isEmpty()) {
            return;
        }
        String password = exchange.form().getOrDefault("new_password1", "");
        Map<String, List<String>> wrong =
                check(password, exchange.form().getOrDefault("new_password2", ""), found.get());
        if (!wrong.isEmpty()) {
            DOCUMENT.with(wrong, Map.of()).show(exchange, web);
            return;
        }
        String hash = Passwords.hash(password);
        Optional<User> owner = records.write(s -> {
            Optional<User> taken = PasswordLinks.take(s, exchange.pathParam("token"));
            taken.ifPresent(user -> {
                Users.setPassword(s, user.id(), hash, false);
                Sessions.deleteOf(s, user.id());
            });
            return taken;
        });
        if (owner.isEmpty()) {
            gone(exchange);
            return;
        }
        accounts.end(exchange.caller().withAddress(exchange.address()));
        if (second.isOwed(exchange, owner.get(), "link", "/")) {
            return;
        }
        exchange.beginSession(
                accounts.begin(owner.get(), "link", Origins.of(exchange)).session());
        exchange.redirect("/");
    }

    /** Whose link it is; answers by itself if it is nobody's. Guessing 256 bits needs no counting of tries. */
    private Optional<User> find(Exchange exchange) {
        Optional<User> user = signOn.required()
                ? Optional.empty()
                : records.read(s -> PasswordLinks.find(s, exchange.pathParam("token")));
        if (user.isEmpty()) {
            gone(exchange);
        }
        return user;
    }

    private static void gone(Exchange exchange) {
        String language = Languages.of(exchange);
        exchange.html(
                404,
                Notices.document(
                        language,
                        PageTexts.in(language, "This link cannot be used any more"),
                        PageTexts.in(
                                language,
                                "It has been used, has expired, or another was made since. Ask an administrator for a new one.")));
    }

    private static Map<String, List<String>> check(String password, String again, User user) {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>(Accounts.faults(password, user));
        if (!faults.isEmpty()) {
            wrong.put("new_password1", faults);
        }
        if (!password.equals(again)) {
            wrong.put("new_password2", List.of("The two passwords differ."));
        }
        return wrong;
    }
}
