package mathesar.http;

import mathesar.rpc.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Whom a session or a token belongs to.
 *
 * @param userId null for a visitor who has a session without being signed in, as on a shared form
 * @param passwordChangeNeeded whether nothing but choosing a new password is open to the person
 * @param language the person's display language, null when unknown
 */
public record Identity(
        @Nullable Long userId,
        String username,
        boolean administrator,
        boolean passwordChangeNeeded,
        @Nullable String language) {
    Caller caller(@Nullable String session, String baseUrl) {
        return new Caller(userId, username, administrator, session, baseUrl);
    }
}
