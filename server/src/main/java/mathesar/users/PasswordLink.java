package mathesar.users;

import java.time.Instant;
import mathesar.appdb.PasswordLinks;
import mathesar.rpc.Caller;

/**
 * A link by which a person chooses a password, once.
 *
 * @param url told only now
 */
record PasswordLink(String url, Instant expiresAt) {
    static PasswordLink of(Caller caller, PasswordLinks.Made made) {
        return new PasswordLink(caller.baseUrl() + LinkPage.BASE + made.token() + "/", made.expiresAt());
    }
}
