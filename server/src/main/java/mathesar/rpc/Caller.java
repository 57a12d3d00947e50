package mathesar.rpc;

import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param userId id of the signed-in user, null for a visitor
 * @param session key of the caller's session, null when there is none (for instance a script with a token)
 * @param baseUrl scheme and authority the caller reached us by, without a trailing slash, for absolute addresses in answers
 * @param scope what the caller's token is narrowed to, null for all the person may do
 * @param address network address of the caller, as far as trusted proxies tell it; empty for calls from within
 */
public record Caller(
        @Nullable Long userId,
        String username,
        boolean administrator,
        @Nullable String session,
        String baseUrl,
        @Nullable Scope scope,
        String address) {
    public Caller(
            @Nullable Long userId, String username, boolean administrator, @Nullable String session, String baseUrl) {
        this(userId, username, administrator, session, baseUrl, null);
    }

    public Caller(
            @Nullable Long userId,
            String username,
            boolean administrator,
            @Nullable String session,
            String baseUrl,
            @Nullable Scope scope) {
        this(userId, username, administrator, session, baseUrl, scope, "");
    }

    public Caller withAddress(String from) {
        return new Caller(userId, username, administrator, session, baseUrl, scope, from);
    }

    public static Caller anonymous(String baseUrl) {
        return new Caller(null, "", false, null, baseUrl);
    }

    /** Whether the caller's token, if it is one, is for the database. */
    public boolean reaches(long databaseId) {
        return scope == null || scope.covers(databaseId);
    }

    /** Whether the caller's token, if it is one, may only read. */
    public boolean readsOnly() {
        return scope != null && scope.readOnly();
    }

    public boolean signedIn() {
        return userId != null;
    }

    /** The user's id, for calls that only signed-in people reach. */
    public long user() {
        if (userId == null) {
            throw new IllegalStateException("The caller is not signed in");
        }
        return userId;
    }
}
