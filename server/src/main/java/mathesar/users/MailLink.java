package mathesar.users;

import java.time.Instant;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.PasswordLinks;
import mathesar.appdb.User;
import mathesar.appdb.Users;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/**
 * {@code users.links.mail}: makes a one-time link by which the user chooses a password and sends it to their address. If the letter
 * cannot be sent there is no link.
 */
record MailLink(AppDatabase records, AccountLetters letters) implements RpcMethod<OneUser, MailLink.Sent> {
    /** Where the letter went, and until when its link serves. */
    @ApiName("MailedLink")
    record Sent(String address, Instant expiresAt) {}

    private record Made(User user, PasswordLinks.Made link) {}

    @Override
    public String name() {
        return "users.links.mail";
    }

    @Override
    public Guard guard() {
        return Guard.ADMINISTRATOR;
    }

    @Override
    public Class<OneUser> params() {
        return OneUser.class;
    }

    @Override
    public Sent call(Caller caller, OneUser params) {
        long id = params.userId().value();
        Made made = records.write(s -> {
            User user = Users.get(s, id);
            if (!user.active()) {
                throw ApiError.VALUE.error(user.username() + " is switched off");
            }
            return new Made(user, PasswordLinks.make(s, id));
        });
        try {
            letters.renew(made.user, made.link);
        } catch (AppException refused) {
            records.write(s -> PasswordLinks.revoke(s, id));
            throw refused;
        }
        return new Sent(made.user.email(), made.link.expiresAt());
    }
}
