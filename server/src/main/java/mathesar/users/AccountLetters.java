package mathesar.users;

import java.util.LinkedHashMap;
import java.util.Map;
import mathesar.appdb.PasswordLinks;
import mathesar.appdb.User;
import mathesar.errors.ApiError;
import mathesar.mail.Letter;
import mathesar.mail.LetterTexts;
import mathesar.mail.Mailer;

/** What is written to people about their accounts, in their own language. */
final class AccountLetters {
    private static final LetterTexts TEXTS = new LetterTexts(AccountLetters.class);

    private final Mailer mailer;

    AccountLetters(Mailer mailer) {
        this.mailer = mailer;
    }

    boolean canBeSent() {
        return mailer.isSetUp();
    }

    /** Waits until the server has taken it. */
    void invite(User user, PasswordLinks.Made link) {
        mailer.send(letter("invitation", user, withLink(user, link)));
    }

    /** Waits until the server has taken it. */
    void renew(User user, PasswordLinks.Made link) {
        mailer.send(letter("password", user, withLink(user, link)));
    }

    /** Goes out in the background, so that the time an answer takes tells nobody whether there is such an account. */
    void forgotten(User user, PasswordLinks.Made link) {
        mailer.post(letter("forgotten", user, withLink(user, link)));
    }

    void test(User user) {
        mailer.send(letter("test", user, values(user)));
    }

    private Letter letter(String kind, User user, Map<String, String> values) {
        if (user.email().isBlank()) {
            throw ApiError.VALUE.error(user.username() + " has no e-mail address");
        }
        return TEXTS.letter(kind, user.email(), user.displayLanguage(), values);
    }

    private Map<String, String> withLink(User user, PasswordLinks.Made link) {
        Map<String, String> values = values(user);
        values.put("url", mailer.link(LinkPage.BASE + link.token() + "/"));
        values.put("until", LetterTexts.moment(link.expiresAt(), user.displayLanguage()));
        return values;
    }

    private Map<String, String> values(User user) {
        Map<String, String> values = new LinkedHashMap<>();
        String full = user.fullName();
        values.put("name", full == null || full.isBlank() ? user.username() : full);
        values.put("username", user.username());
        values.put("place", mailer.link("/"));
        return values;
    }
}
