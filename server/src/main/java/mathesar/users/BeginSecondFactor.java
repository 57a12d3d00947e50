package mathesar.users;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.User;
import mathesar.appdb.Users;
import mathesar.errors.ApiError;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code users.second_factor.begin}: a new secret for the caller's device. Nothing changes until a code of it is confirmed. */
record BeginSecondFactor(AppDatabase records, Accounts accounts, SecondFactor factor)
        implements RpcMethod<BeginSecondFactor.Params, BeginSecondFactor.Begun> {
    /** Never printed. */
    record Params(String password) {
        @Override
        public String toString() {
            return "Params";
        }
    }

    /**
     * Told only now.
     *
     * @param secret in Base32, to be typed
     * @param address to be shown as a QR code
     */
    @ApiName("SecondFactorSecret")
    record Begun(String secret, String address) {}

    @Override
    public String name() {
        return "users.second_factor.begin";
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
    public BeginSecondFactor.Begun call(Caller caller, Params params) {
        User self = records.read(s -> Users.get(s, caller.user()));
        if (caller.session() == null) {
            throw ApiError.NOT_ALLOWED.error("A token cannot change how one logs in");
        }
        if (!accounts.isPasswordOf(self, params.password())) {
            throw ApiError.GENERIC.error("The password is wrong");
        }
        String secret = factor.begin(self);
        return new Begun(secret, SecondFactor.address(self, secret));
    }
}
