package mathesar.users;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Tokens;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.NoParams;
import mathesar.rpc.RpcMethod;

/** {@code users.tokens.list}: the caller's API tokens, without their texts. */
record ListTokens(AppDatabase records) implements RpcMethod<NoParams, List<Tokens.Token>> {
    @Override
    public String name() {
        return "users.tokens.list";
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
    public List<Tokens.Token> call(Caller caller, NoParams params) {
        return records.read(s -> Tokens.list(s, caller.user()));
    }
}
