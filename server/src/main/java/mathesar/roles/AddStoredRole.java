package mathesar.roles;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.ConfiguredRole;
import mathesar.appdb.ConfiguredRoles;
import mathesar.appdb.Servers;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code roles.configured.add}: keeps a role's password, sealed. The password is not tried. */
record AddStoredRole(AppDatabase records) implements RpcMethod<AddStoredRole.Params, ConfiguredRole> {
    record Params(long serverId, String name, String password) {}

    @Override
    public String name() {
        return "roles.configured.add";
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
    public ConfiguredRole call(Caller caller, Params params) {
        return records.write(s -> {
            Servers.get(s, params.serverId());
            return ConfiguredRoles.add(
                    s, params.name(), params.serverId(), records.secrets().seal(params.password()));
        });
    }
}
