package mathesar.users;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Sessions;
import mathesar.appdb.User;
import mathesar.appdb.Users;
import mathesar.config.SingleSignOn;
import mathesar.errors.ApiError;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code users.password.replace_own}: ends all of the caller's sessions. */
record ReplaceOwnPassword(AppDatabase records, Accounts accounts, SingleSignOn signOn)
        implements RpcMethod<ReplaceOwnPassword.Params, @Nullable Void> {
    /** Never printed. */
    record Params(String oldPassword, String newPassword) {
        @Override
        public String toString() {
            return "Params";
        }
    }

    @Override
    public String name() {
        return "users.password.replace_own";
    }

    @Override
    public Guard guard() {
        return Guard.SIGNED_IN;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public @Nullable Void call(Caller caller, Params params) {
        if (signOn.required()) {
            throw ApiError.GENERIC.error("People log in through a provider of single sign-on here, not by a password");
        }
        User self = records.read(s -> Users.get(s, caller.user()));
        if (!accounts.isPasswordOf(self, params.oldPassword())) {
            throw ApiError.GENERIC.error("Old password is incorrect");
        }
        String hash = Passwords.hash(params.newPassword());
        return records.<@Nullable Void>write(s -> {
            Users.setPassword(s, self.id(), hash, false);
            Sessions.deleteOf(s, self.id());
            return null;
        });
    }
}
