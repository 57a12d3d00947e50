package mathesar.users;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.SecondFactors;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code users.second_factor.reset}: the user, who has lost device and recovery codes, is not asked for a code any more; answers whether they were. */
record ResetSecondFactor(AppDatabase records) implements RpcMethod<OneUser, Boolean> {
    @Override
    public String name() {
        return "users.second_factor.reset";
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
    public Boolean call(Caller caller, OneUser params) {
        return records.write(s -> SecondFactors.remove(s, params.userId().value()));
    }
}
