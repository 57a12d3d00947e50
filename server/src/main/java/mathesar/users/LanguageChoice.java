package mathesar.users;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import mathesar.http.Exchange;
import mathesar.http.Languages;
import mathesar.http.Route;
import mathesar.http.SafeAddress;
import mathesar.rpc.Guard;

/** A visitor's choice of language, kept in a cookie. */
final class LanguageChoice {
    private static final Duration LIFETIME = Duration.ofDays(365);

    private LanguageChoice() {}

    static List<Route> routes() {
        return List.of(Route.of("POST", "/i18n/setlang/", Guard.ANYONE, LanguageChoice::choose));
    }

    private static void choose(Exchange exchange) throws IOException {
        String language = exchange.form().getOrDefault("language", "");
        if (Languages.isKnown(language)) {
            exchange.cookie("display_language", language, LIFETIME);
        }
        exchange.redirect(SafeAddress.of(exchange.form().get("next")));
    }
}
