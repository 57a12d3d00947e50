package mathesar.users;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Tokens;
import mathesar.errors.ApiError;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code users.tokens.revoke}: the token is dead at once. */
record RevokeToken(AppDatabase records) implements RpcMethod<RevokeToken.Params, @Nullable Void> {
    /** @param tokenId one of the caller's own */
    record Params(long tokenId) {}

    @Override
    public String name() {
        return "users.tokens.revoke";
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
    public @Nullable Void call(Caller caller, Params params) {
        boolean had = records.write(s -> Tokens.delete(s, caller.user(), params.tokenId()));
        if (!had) {
            throw ApiError.NOT_FOUND.error("Token matching query does not exist");
        }
        return null;
    }
}
