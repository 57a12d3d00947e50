package mathesar.users;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mathesar.appdb.User;
import mathesar.http.Exchange;
import mathesar.http.Languages;
import mathesar.http.Route;
import mathesar.http.WebBuild;
import mathesar.rpc.Guard;

/**
 * The first administrator. Who sits at the server's own machine may make one at once; everyone else needs the code from the server's
 * log, so that a server open to a network cannot be taken by whoever comes first.
 */
final class SetupPage {
    private static final String PATH = "/complete_installation/";
    private static final int LONGEST_NAME = 63;
    private static final List<AuthDocument.Field> FIELDS = List.of(
            new AuthDocument.Field("username", "Username", "text"),
            new AuthDocument.Field("password1", "Password", "password"),
            new AuthDocument.Field("password2", "Password again", "password"));
    private static final AuthDocument.Field CODE =
            new AuthDocument.Field("code", "One-time code from the server's log", "text");

    private final Accounts accounts;
    private final SetupCode code;
    private final WebBuild web;

    SetupPage(Accounts accounts, SetupCode code, WebBuild web) {
        this.accounts = accounts;
        this.code = code;
        this.web = web;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", PATH, Guard.ANYONE, this::show), Route.of("POST", PATH, Guard.ANYONE, this::create));
    }

    private void show(Exchange exchange) {
        if (accounts.isInstalled()) {
            exchange.redirect("/");
        } else {
            document(exchange, Map.of(), Map.of()).show(exchange, web);
        }
    }

    private void create(Exchange exchange) throws IOException {
        if (accounts.isInstalled()) {
            exchange.redirect("/");
            return;
        }
        Map<String, String> form = exchange.form();
        Map<String, List<String>> wrong = check(exchange, form);
        if (!wrong.isEmpty()) {
            document(exchange, wrong, form).show(exchange, web);
            return;
        }
        Optional<User> first = accounts.createFirst(
                form.getOrDefault("username", "").strip(),
                form.getOrDefault("password1", ""),
                "",
                Languages.of(exchange));
        if (first.isPresent()) {
            code.forget();
            exchange.beginSession(
                    accounts.begin(first.get(), "first", Origins.of(exchange)).session());
            exchange.redirect("/auth/login/");
        } else {
            exchange.redirect("/");
        }
    }

    private Map<String, List<String>> check(Exchange exchange, Map<String, String> form) {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        if (!exchange.isLocal() && !isCode(exchange, form.getOrDefault("code", ""))) {
            wrong.put("code", List.of("This is not the code that the server printed in its log."));
        }
        String username = form.getOrDefault("username", "").strip();
        if (username.isEmpty() || username.length() > LONGEST_NAME) {
            wrong.put("username", List.of("A username has 1 to " + LONGEST_NAME + " characters."));
        }
        String password = form.getOrDefault("password1", "");
        List<String> faults = PasswordRules.check(password, List.of(username));
        if (!faults.isEmpty()) {
            wrong.put("password1", faults);
        }
        if (!password.equals(form.getOrDefault("password2", ""))) {
            wrong.put("password2", List.of("The two passwords differ."));
        }
        return wrong;
    }

    private boolean isCode(Exchange exchange, String given) {
        return accounts.mayTry("setup " + exchange.address()) && code.matches(given);
    }

    private static AuthDocument document(Exchange exchange, Map<String, List<String>> wrong, Map<String, String> form) {
        boolean needsCode = !exchange.isLocal();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("username", form.getOrDefault("username", ""));
        values.put("code", form.getOrDefault("code", ""));
        List<AuthDocument.Field> fields = needsCode
                ? java.util.stream.Stream.concat(java.util.stream.Stream.of(CODE), FIELDS.stream())
                        .toList()
                : FIELDS;
        return new AuthDocument(
                "setup", "Create the administrator", "Create administrator", fields, wrong, values, null, needsCode);
    }
}
