package mathesar.users;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.User;
import mathesar.appdb.UserInfo;
import mathesar.appdb.Users;
import mathesar.config.SingleSignOn;
import mathesar.errors.ApiError;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.Present;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code users.patch_self}: the caller's own profile. */
record PatchSelf(AppDatabase records, SingleSignOn signOn) implements RpcMethod<PatchSelf.Params, UserInfo> {
    /** Only the full name may be null. */
    record Params(
            @Present @Nullable String username,
            @Present @Nullable String email,
            @Present @Nullable String fullName,
            @Present @Nullable String displayLanguage) {}

    @Override
    public String name() {
        return "users.patch_self";
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
    public UserInfo call(Caller caller, Params params) {
        return records.write(s -> {
                    User self = Users.get(s, caller.user());
                    if (signOn.required() && !self.email().equals(params.email())) {
                        throw ApiError.GENERIC.error("The e-mail address comes from the login provider");
                    }
                    Users.update(
                            s,
                            self.id(),
                            new Users.Details(
                                    required("username", params.username()),
                                    self.administrator(),
                                    required("email", params.email()),
                                    params.fullName(),
                                    required("display_language", params.displayLanguage())));
                    return Users.get(s, self.id());
                })
                .info();
    }

    /** @throws mathesar.errors.AppException IntegrityError for null */
    static String required(String name, @Nullable String value) {
        if (value == null) {
            throw ApiError.INTEGRITY.error("'" + name + "' must not be null");
        }
        return value;
    }
}
