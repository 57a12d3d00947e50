package mathesar.users;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Sessions;
import mathesar.appdb.Tokens;
import mathesar.appdb.Users;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code users.password.revoke}: gives a password for the next login, and ends all sessions and tokens of the user. */
record RevokePassword(AppDatabase records) implements RpcMethod<RevokePassword.Params, @Nullable Void> {
    /** Never printed. */
    record Params(UserId userId, String newPassword) {
        @Override
        public String toString() {
            return "Params";
        }
    }

    @Override
    public String name() {
        return "users.password.revoke";
    }

    @Override
    public Guard guard() {
        return Guard.ADMINISTRATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public boolean strict() {
        return true;
    }

    @Override
    public @Nullable Void call(Caller caller, Params params) {
        String hash = Passwords.hash(params.newPassword());
        return records.<@Nullable Void>write(s -> {
            long id = Users.get(s, params.userId().value()).id();
            Users.setPassword(s, id, hash, true);
            Sessions.deleteOf(s, id);
            Tokens.deleteOf(s, id);
            return null;
        });
    }
}
