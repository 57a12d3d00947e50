package mathesar.users;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Users;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code users.second_factor.remove}: the caller is not asked for a code any more. Takes a last one, or a recovery code. */
record RemoveSecondFactor(AppDatabase records, SecondFactor factor) implements RpcMethod<OneCode, Boolean> {
    @Override
    public String name() {
        return "users.second_factor.remove";
    }

    @Override
    public Guard guard() {
        return Guard.SIGNED_IN;
    }

    @Override
    public Class<OneCode> params() {
        return OneCode.class;
    }

    @Override
    public Boolean call(Caller caller, OneCode params) {
        if (!factor.remove(records.read(s -> Users.get(s, caller.user())), params.code())) {
            throw OneCode.wrong();
        }
        return true;
    }
}
