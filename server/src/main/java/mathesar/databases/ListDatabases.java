package mathesar.databases;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Database;
import mathesar.appdb.Databases;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code databases.configured.list}: all for an administrator, else those the caller works on. */
record ListDatabases(AppDatabase records) implements RpcMethod<ListDatabases.Params, List<Database>> {
    record Params(@Nullable Long serverId) {}

    @Override
    public String name() {
        return "databases.configured.list";
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
    public List<Database> call(Caller caller, Params params) {
        return records.read(s -> caller.administrator()
                ? Databases.list(s, params.serverId())
                : Databases.listOf(s, caller.user(), params.serverId()));
    }
}
