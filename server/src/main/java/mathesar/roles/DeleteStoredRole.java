package mathesar.roles;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.ConfiguredRoles;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code roles.configured.delete}: forgets a role; its collaborators lose the database, forms stay without a role. */
record DeleteStoredRole(AppDatabase records) implements RpcMethod<DeleteStoredRole.Params, Void> {
    record Params(long configuredRoleId) {}

    @Override
    public String name() {
        return "roles.configured.delete";
    }

    @Override
    public Guard guard() {
        return Guard.ADMINISTRATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public @Nullable Void call(Caller caller, Params params) {
        records.write(s -> {
            ConfiguredRoles.get(s, params.configuredRoleId());
            ConfiguredRoles.delete(s, params.configuredRoleId());
            return params;
        });
        return null;
    }
}
