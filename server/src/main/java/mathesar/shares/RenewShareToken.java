package mathesar.shares;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.SharedLink;
import mathesar.appdb.SharedLinks;
import mathesar.errors.ApiError;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code shares.renew_token}: gives a link a new address; the old one is dead at once. For who made it alone, since it runs as that person's role. */
record RenewShareToken(AppDatabase records) implements RpcMethod<RenewShareToken.Params, String> {
    record Params(long databaseId, long shareId) {}

    @Override
    public String name() {
        return "shares.renew_token";
    }

    @Override
    public Guard guard() {
        return Guard.COLLABORATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public String call(Caller caller, Params params) {
        return records.write(s -> {
            SharedLink link = SharedLinks.get(s, params.databaseId(), params.shareId());
            if (link.ownerId() != caller.user()) {
                throw ApiError.VALUE.error("Only who made a link can give it a new address");
            }
            return SharedLinks.renew(s, link.id());
        });
    }
}
