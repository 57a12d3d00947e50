package mathesar.users;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Users;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code users.delete}: with all sessions, tokens and collaborations. The last administrator stays. */
record DeleteUser(AppDatabase records) implements RpcMethod<OneUser, @Nullable Void> {
    @Override
    public String name() {
        return "users.delete";
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
    public boolean strict() {
        return true;
    }

    @Override
    public @Nullable Void call(Caller caller, OneUser params) {
        return records.<@Nullable Void>write(s -> {
            LastAdministrator.spare(s, Users.get(s, params.userId().value()));
            Users.delete(s, params.userId().value());
            return null;
        });
    }
}
