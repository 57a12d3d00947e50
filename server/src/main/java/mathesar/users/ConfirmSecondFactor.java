package mathesar.users;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Users;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code users.second_factor.confirm}: from now on the caller is asked for a code; answers recovery codes for the day the device is lost, told only now. */
record ConfirmSecondFactor(AppDatabase records, SecondFactor factor)
        implements RpcMethod<OneCode, OneCode.RecoveryCodes> {
    @Override
    public String name() {
        return "users.second_factor.confirm";
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
    public OneCode.RecoveryCodes call(Caller caller, OneCode params) {
        List<String> codes = factor.confirm(records.read(s -> Users.get(s, caller.user())), params.code());
        if (codes.isEmpty()) {
            throw OneCode.wrong();
        }
        return new OneCode.RecoveryCodes(codes);
    }
}
