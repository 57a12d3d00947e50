package mathesar.users;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Sessions;
import mathesar.appdb.User;
import mathesar.appdb.UserInfo;
import mathesar.appdb.Users;
import mathesar.postgres.Session;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.Present;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code users.patch_other}. Whoever becomes or ceases to be an administrator must log in again. */
record PatchOther(AppDatabase records) implements RpcMethod<PatchOther.Params, UserInfo> {
    /** Only the full name may be null. */
    record Params(
            UserId userId,
            @Present @Nullable String username,
            boolean isSuperuser,
            @Present @Nullable String email,
            @Present @Nullable String fullName,
            @Present @Nullable String displayLanguage) {
        private Users.Details details() {
            return new Users.Details(
                    PatchSelf.required("username", username),
                    isSuperuser,
                    PatchSelf.required("email", email),
                    fullName,
                    PatchSelf.required("display_language", displayLanguage));
        }
    }

    @Override
    public String name() {
        return "users.patch_other";
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
    public UserInfo call(Caller caller, Params params) {
        return records.write(s -> patch(s, params)).info();
    }

    private static User patch(Session s, Params params) {
        User before = Users.get(s, params.userId().value());
        if (!params.isSuperuser()) {
            LastAdministrator.spare(s, before);
        }
        Users.update(s, before.id(), params.details());
        if (before.administrator() != params.isSuperuser()) {
            Sessions.deleteOf(s, before.id());
        }
        return Users.get(s, before.id());
    }
}
