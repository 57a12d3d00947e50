package mathesar.users;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Why somebody came back from a provider of single sign-on without being let in, for them to read. */
final class SignOnProblem {
    private static final Map<String, String> WORDS = Map.of(
            "cancelled", "The login was cancelled at the provider.",
            "provider",
                    "The login provider cannot be reached or did not confirm the login. Try again, or tell an administrator.",
            "directory",
                    "The directory that knows people's passwords cannot be reached now. Try again later, or tell an administrator.",
            "stale", "This login took too long or was begun in another window. Try again.",
            "email", "The login provider did not confirm an e-mail address that belongs to exactly one account.",
            "domain", "People with an e-mail address of this domain are not let in.",
            "inactive", "This account is switched off. Ask an administrator.",
            "role", "What new people may work with is not set up. Tell an administrator.");

    private SignOnProblem() {}

    /** @param problem as the address names it */
    static Optional<String> words(String problem) {
        return Optional.ofNullable(WORDS.get(problem));
    }

    /** All sentences. */
    static Collection<String> all() {
        return WORDS.values();
    }
}
