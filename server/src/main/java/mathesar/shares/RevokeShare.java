package mathesar.shares;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.SharedLink;
import mathesar.appdb.SharedLinks;
import mathesar.errors.ApiError;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code shares.revoke}: ends a link at once; for who made it and administrators. */
record RevokeShare(AppDatabase records) implements RpcMethod<RevokeShare.Params, @Nullable Object> {
    record Params(long databaseId, long shareId) {}

    @Override
    public String name() {
        return "shares.revoke";
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
    public @Nullable Object call(Caller caller, Params params) {
        return records.<@Nullable Object>write(s -> {
            SharedLink link = SharedLinks.get(s, params.databaseId(), params.shareId());
            if (link.ownerId() != caller.user() && !caller.administrator()) {
                throw ApiError.VALUE.error("Only who made a link, and administrators, can end it");
            }
            SharedLinks.delete(s, link.id());
            return null;
        });
    }
}
