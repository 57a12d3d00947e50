package mathesar.users;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Sessions;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.NoParams;
import mathesar.rpc.RpcMethod;

/** {@code users.sessions.list}: where the caller is logged in. */
record ListSessions(AppDatabase records) implements RpcMethod<NoParams, List<Sessions.Told>> {
    @Override
    public String name() {
        return "users.sessions.list";
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
    public List<Sessions.Told> call(Caller caller, NoParams params) {
        return records.read(s -> Sessions.list(s, caller.user(), caller.session()));
    }
}
