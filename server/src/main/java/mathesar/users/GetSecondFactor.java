package mathesar.users;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.SecondFactors;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.NoParams;
import mathesar.rpc.RpcMethod;

/** {@code users.second_factor.get}: whether the caller is asked for a code after the password. */
record GetSecondFactor(AppDatabase records) implements RpcMethod<NoParams, GetSecondFactor.State> {
    /** @param recoveryCodes how many are left */
    @ApiName("SecondFactorState")
    record State(boolean on, long recoveryCodes) {}

    @Override
    public String name() {
        return "users.second_factor.get";
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
    public GetSecondFactor.State call(Caller caller, NoParams params) {
        return records.read(s ->
                new State(SecondFactors.isOn(s, caller.user()), SecondFactors.countRecoveryCodes(s, caller.user())));
    }
}
