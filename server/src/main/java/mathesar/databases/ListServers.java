package mathesar.databases;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Server;
import mathesar.appdb.Servers;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.NoParams;
import mathesar.rpc.RpcMethod;

/** {@code servers.configured.list}: all for an administrator, else those with a database the caller works on. */
record ListServers(AppDatabase records) implements RpcMethod<NoParams, List<Server>> {
    @Override
    public String name() {
        return "servers.configured.list";
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
    public List<Server> call(Caller caller, NoParams params) {
        return records.read(s -> caller.administrator() ? Servers.list(s) : Servers.listOf(s, caller.user()));
    }
}
