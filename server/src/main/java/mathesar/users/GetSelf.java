package mathesar.users;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.UserInfo;
import mathesar.appdb.Users;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.NoParams;
import mathesar.rpc.RpcMethod;

/** {@code users.get_self}: the caller's own account. */
record GetSelf(AppDatabase records) implements RpcMethod<NoParams, UserInfo> {
    @Override
    public String name() {
        return "users.get_self";
    }

    @Override
    public Guard guard() {
        return Guard.SIGNED_IN;
    }

    @Override
    public Class<NoParams> params() {
        return NoParams.class;
    }

    @Override
    public UserInfo call(Caller caller, NoParams params) {
        return records.read(s -> Users.get(s, caller.user())).info();
    }
}
