package mathesar.users;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.User;
import mathesar.appdb.UserInfo;
import mathesar.appdb.Users;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.NoParams;
import mathesar.rpc.RpcMethod;

/** {@code users.list}. */
record ListUsers(AppDatabase records) implements RpcMethod<NoParams, List<UserInfo>> {
    @Override
    public String name() {
        return "users.list";
    }

    @Override
    public Guard guard() {
        return Guard.ADMINISTRATOR;
    }

    @Override
    public Class<NoParams> params() {
        return NoParams.class;
    }

    @Override
    public boolean strict() {
        return true;
    }

    @Override
    public List<UserInfo> call(Caller caller, NoParams params) {
        return records.read(Users::list).stream().map(User::info).toList();
    }
}
