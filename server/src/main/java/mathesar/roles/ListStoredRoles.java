package mathesar.roles;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.ConfiguredRole;
import mathesar.appdb.ConfiguredRoles;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code roles.configured.list}: the stored roles of a server that has the database. */
record ListStoredRoles(AppDatabase records) implements RpcMethod<ListStoredRoles.Params, List<ConfiguredRole>> {
    record Params(long databaseId, long serverId) {}

    @Override
    public String name() {
        return "roles.configured.list";
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
    public List<ConfiguredRole> call(Caller caller, Params params) {
        return records.read(s -> ConfiguredRoles.list(s, params.databaseId(), params.serverId()));
    }
}
