package mathesar.shares;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import mathesar.access.LinkGate;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Collaborator;
import mathesar.appdb.Collaborators;
import mathesar.appdb.SharedLink;
import mathesar.appdb.SharedLinks;
import mathesar.errors.ApiError;
import mathesar.rpc.Caller;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * On which terms a link is made, whatever it shows.
 *
 * @param password null to let in everyone who has the address
 * @param expiresAt null for never
 * @param frameAncestors origins whose pages may show it in a frame; null for none but those of the configuration
 */
record LinkTerms(
        String name,
        @Nullable String password,
        @Nullable Instant expiresAt,
        @Nullable List<String> frameAncestors) {
    private static final int LONGEST_NAME = 100;
    private static final int SHORTEST_PASSWORD = 4;
    private static final int LONGEST_PASSWORD = 200;
    private static final int LARGEST_DEFINITION = 65_536;
    private static final int MOST_ORIGINS = 20;
    /** A host source of the Content Security Policy (CSP 3, section 2.3.1), without a path; nothing that could end the directive. */
    private static final Pattern ORIGIN =
            Pattern.compile("https?://(\\*\\.)?[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:\\d{1,5})?");

    LinkTerms {
        check(
                password == null || (password.length() >= SHORTEST_PASSWORD && password.length() <= LONGEST_PASSWORD),
                "The password of a link has 4 to 200 characters");
        check(!name.isBlank() && name.length() <= LONGEST_NAME, "A link needs a name of at most 100 characters");
        check(expiresAt == null || expiresAt.isAfter(Instant.now()), "A link ends in the future");
        frameAncestors = frameAncestors == null ? List.of() : List.copyOf(frameAncestors);
        check(
                frameAncestors.size() <= MOST_ORIGINS
                        && frameAncestors.stream()
                                .allMatch(o -> ORIGIN.matcher(o).matches()),
                "Pages that may show the link are given as up to 20 origins such as https://example.org");
    }

    /** Stores the link as the caller's, to run as the role that the caller has on the database now. */
    AddedShare store(
            AppDatabase records,
            LinkGate gate,
            Caller caller,
            long databaseId,
            SharedLink.Subject subject,
            JsonNode definition) {
        check(definition.toString().length() <= LARGEST_DEFINITION, "What the link shows takes too many words to say");
        Collaborator mine = records.read(s -> Collaborators.find(s, caller.user(), databaseId))
                .orElseThrow(() -> ApiError.NO_CONNECTION.error("You have no role on this database"));
        SharedLink draft = new SharedLink(
                0,
                databaseId,
                subject,
                name.strip(),
                definition,
                caller.user(),
                mine.configuredRoleId(),
                password == null ? null : gate.hash(password),
                frameAncestors == null ? List.of() : frameAncestors,
                expiresAt,
                Instant.now());
        SharedLinks.Made made = records.write(s -> SharedLinks.add(s, draft));
        return new AddedShare(ShareInfo.of(made.link(), caller), made.token());
    }

    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw ApiError.VALUE.error(otherwise);
        }
    }
}
