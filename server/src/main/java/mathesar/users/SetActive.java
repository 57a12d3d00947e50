package mathesar.users;

import mathesar.access.LiveWork;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.PasswordLinks;
import mathesar.appdb.Sessions;
import mathesar.appdb.User;
import mathesar.appdb.Users;
import mathesar.errors.ApiError;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code users.set_active}: switches an account off or on. Off: its sessions end, its tokens and links serve no more, and what its calls run in databases is cancelled. */
record SetActive(AppDatabase records, LiveWork live) implements RpcMethod<SetActive.Params, Boolean> {
    record Params(UserId userId, boolean active) {}

    @Override
    public String name() {
        return "users.set_active";
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
    public Boolean call(Caller caller, Params params) {
        long id = params.userId().value();
        if (id == caller.user()) {
            throw ApiError.VALUE.error("Nobody switches their own account");
        }
        records.write(s -> {
            User user = Users.get(s, id);
            if (!params.active()) {
                LastAdministrator.spare(s, user);
                Sessions.deleteOf(s, id);
                PasswordLinks.revoke(s, id);
            }
            Users.setActive(s, id, params.active());
            return "";
        });
        if (!params.active()) {
            live.cancel(id);
        }
        return params.active();
    }
}
