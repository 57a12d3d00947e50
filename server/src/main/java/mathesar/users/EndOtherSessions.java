package mathesar.users;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Sessions;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.NoParams;
import mathesar.rpc.RpcMethod;

/** {@code users.sessions.end_others}: logs the caller out everywhere else; answers how many sessions that ended. */
record EndOtherSessions(AppDatabase records) implements RpcMethod<NoParams, Long> {
    @Override
    public String name() {
        return "users.sessions.end_others";
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
    public Long call(Caller caller, NoParams params) {
        return records.write(s -> Sessions.deleteOthers(s, caller.user(), caller.session()));
    }
}
