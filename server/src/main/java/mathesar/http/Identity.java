package mathesar.http;

import mathesar.rpc.Caller;
import mathesar.rpc.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Whom a session or a token belongs to.
 *
 * @param userId null for a visitor who has a session without being signed in, as on a shared form
 * @param passwordChangeNeeded whether nothing but choosing a new password is open to the person
 * @param language the person's display language, null when unknown
 * @param scope what a token is narrowed to, null for all the person may do
 */
public record Identity(
        @Nullable Long userId,
        String username,
        boolean administrator,
        boolean passwordChangeNeeded,
        @Nullable String language,
        @Nullable Scope scope) {
    public Identity(
            @Nullable Long userId,
            String username,
            boolean administrator,
            boolean passwordChangeNeeded,
            @Nullable String language) {
        this(userId, username, administrator, passwordChangeNeeded, language, null);
    }

    Caller caller(@Nullable String session, String baseUrl) {
        return new Caller(userId, username, administrator, session, baseUrl, scope);
    }
}
