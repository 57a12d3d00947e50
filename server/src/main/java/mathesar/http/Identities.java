package mathesar.http;

import java.util.Optional;

/** Tells whom a request comes from; the application's records know. */
public interface Identities {
    /** Whose session this is, if it is alive. */
    Optional<Identity> ofSession(String key);

    /** Whose API token this is, if it is good. */
    Optional<Identity> ofToken(String token);

    /** Checks name and password as the login page does, and begins a session. */
    Optional<SignedIn> signIn(String username, String password, String address);

    /** A session that has just begun. */
    record SignedIn(String session, Identity identity) {}
}
