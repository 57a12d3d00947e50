package mathesar.users;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.UserInfo;
import mathesar.appdb.Users;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code users.get}. */
record GetUser(AppDatabase records) implements RpcMethod<OneUser, UserInfo> {
    @Override
    public String name() {
        return "users.get";
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
    public UserInfo call(Caller caller, OneUser params) {
        return records.read(s -> Users.get(s, params.userId().value())).info();
    }
}
