package mathesar.users;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Sessions;
import mathesar.errors.ApiError;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code users.sessions.end}: logs the caller out there, at once. */
record EndSession(AppDatabase records) implements RpcMethod<EndSession.Params, Boolean> {
    /** @param sessionId one of the caller's own */
    record Params(long sessionId) {}

    @Override
    public String name() {
        return "users.sessions.end";
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
    public Boolean call(Caller caller, Params params) {
        if (!records.<Boolean>write(s -> Sessions.delete(s, caller.user(), params.sessionId()))) {
            throw ApiError.NOT_FOUND.error("Session matching query does not exist");
        }
        return true;
    }
}
