package mathesar.users;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Sessions;
import mathesar.appdb.User;
import mathesar.appdb.Users;
import mathesar.http.Exchange;
import mathesar.http.Route;
import mathesar.http.WebBuild;
import mathesar.rpc.Guard;

/** Where a person whose password an administrator has set chooses another. */
final class PasswordPage {
    private static final String PATH = "/auth/password_reset_confirm/";
    private static final AuthDocument DOCUMENT = new AuthDocument(
            "password",
            "Choose a new password",
            "Set password",
            List.of(
                    new AuthDocument.Field("new_password1", "New password", "password"),
                    new AuthDocument.Field("new_password2", "New password again", "password")),
            Map.of(),
            Map.of(),
            null,
            false);

    private final AppDatabase records;
    private final WebBuild web;

    PasswordPage(AppDatabase records, WebBuild web) {
        this.records = records;
        this.web = web;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", PATH, Guard.SIGNED_IN, this::show),
                Route.of("POST", PATH, Guard.SIGNED_IN, this::choose));
    }

    private void show(Exchange exchange) {
        if (isAsked(exchange)) {
            DOCUMENT.show(exchange, web);
        } else {
            exchange.redirect("/");
        }
    }

    /** Only who was asked to choose may do so here; everyone else must tell the present password. */
    private static boolean isAsked(Exchange exchange) {
        return exchange.identity().map(who -> who.passwordChangeNeeded()).orElse(false);
    }

    private void choose(Exchange exchange) throws IOException {
        if (!isAsked(exchange)) {
            exchange.redirect("/");
            return;
        }
        User user = records.read(s -> Users.get(s, exchange.caller().user()));
        String password = exchange.form().getOrDefault("new_password1", "");
        Map<String, List<String>> wrong = check(password, exchange.form().getOrDefault("new_password2", ""), user);
        if (!wrong.isEmpty()) {
            DOCUMENT.with(wrong, Map.of()).show(exchange, web);
            return;
        }
        String hash = Passwords.hash(password);
        records.write(s -> {
            Users.setPassword(s, user.id(), hash, false);
            Sessions.deleteOf(s, user.id());
            return "";
        });
        exchange.endSession();
        exchange.redirect("/auth/login/");
    }

    private Map<String, List<String>> check(String password, String again, User user) {
        List<String> faults = new ArrayList<>(Accounts.faults(password, user));
        if (records.read(s -> Users.passwordHash(s, user.id()))
                .map(hash -> Passwords.matches(password, hash))
                .orElse(false)) {
            faults.add("The new password is the one you have.");
        }
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        if (!faults.isEmpty()) {
            wrong.put("new_password1", faults);
        }
        if (!password.equals(again)) {
            wrong.put("new_password2", List.of("The two passwords differ."));
        }
        return wrong;
    }
}
