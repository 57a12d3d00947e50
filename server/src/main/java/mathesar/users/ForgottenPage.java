package mathesar.users;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.PasswordLinks;
import mathesar.appdb.SsoIdentities;
import mathesar.appdb.User;
import mathesar.appdb.Users;
import mathesar.http.Exchange;
import mathesar.http.Languages;
import mathesar.http.Notices;
import mathesar.http.Route;
import mathesar.http.WebBuild;
import mathesar.postgres.Session;
import mathesar.rpc.Guard;

/**
 * Where a person who has forgotten their password asks for a letter with a link. What it answers, and how soon, tells nobody whether
 * there is such an account (OWASP, Forgot Password Cheat Sheet).
 */
final class ForgottenPage {
    static final String PATH = "/auth/forgotten/";
    private static final String WHO = "username";
    private static final int LONGEST = 254;
    private static final int MOST_ACCOUNTS = 5;
    private static final AuthDocument ASK = document(
            "forgotten", "Send a letter", List.of(new AuthDocument.Field(WHO, "Username or e-mail address", "text")));
    private static final AuthDocument SENT = document("forgotten_sent", "Back", List.of());

    private final AppDatabase records;
    private final AccountLetters letters;
    private final boolean open;
    private final WebBuild web;
    private final Throttle throttle = new Throttle(System::nanoTime);

    /** @param open whether people may come in by password */
    ForgottenPage(AppDatabase records, AccountLetters letters, boolean open, WebBuild web) {
        this.records = records;
        this.letters = letters;
        this.open = open;
        this.web = web;
    }

    private static AuthDocument document(String page, String button, List<AuthDocument.Field> fields) {
        return new AuthDocument(page, "Forgotten password", button, fields, Map.of(), Map.of(), null, false);
    }

    /** Whether the login page should lead here. */
    boolean isOpen() {
        return open && letters.canBeSent();
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", PATH, Guard.ANYONE, this::show), Route.of("POST", PATH, Guard.ANYONE, this::send));
    }

    private void show(Exchange exchange) {
        if (isOpen()) {
            ASK.show(exchange, web);
        } else {
            String language = Languages.of(exchange);
            exchange.html(
                    404,
                    Notices.document(
                            language,
                            PageTexts.in(language, "Letters cannot be sent from here"),
                            PageTexts.in(
                                    language, "Ask an administrator for a link by which you choose a new password.")));
        }
    }

    private void send(Exchange exchange) throws IOException {
        if (!isOpen()) {
            show(exchange);
            return;
        }
        String who = exchange.form().getOrDefault(WHO, "").strip();
        if (who.isEmpty() || who.length() > LONGEST) {
            ASK.with(Map.of(WHO, List.of("Type your username or e-mail address.")), Map.of())
                    .show(exchange, web);
            return;
        }
        if (!throttle.begin(List.of(exchange.address()))) {
            ASK.with(Map.of("__all__", List.of("Too many tries; wait five minutes.")), Map.of(WHO, who))
                    .show(exchange, web);
            return;
        }
        Map<User, PasswordLinks.Made> links = records.write(s -> {
            Map<User, PasswordLinks.Made> made = new LinkedHashMap<>();
            accounts(s, who)
                    .forEach(user -> PasswordLinks.request(s, user.id()).ifPresent(link -> made.put(user, link)));
            return made;
        });
        links.forEach(letters::forgotten);
        SENT.show(exchange, web);
    }

    /** Who comes in through a provider and has no password here gets none by this way. */
    private static List<User> accounts(Session s, String who) {
        List<User> found = who.contains("@") ? Users.listByEmail(s, who) : List.of();
        return (found.isEmpty() ? Users.findByName(s, who).stream().toList() : found)
                .stream()
                        .filter(user -> user.active() && !user.email().isBlank())
                        .filter(user -> hasPassword(s, user) || !SsoIdentities.isAny(s, user.id()))
                        .limit(MOST_ACCOUNTS)
                        .toList();
    }

    private static boolean hasPassword(Session s, User user) {
        return Users.passwordHash(s, user.id())
                .filter(hash -> !hash.equals(Passwords.NONE))
                .isPresent();
    }
}
