package mathesar.roles;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.ConfiguredRoles;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code roles.configured.set_password}: replaces the kept password. */
record SetStoredPassword(AppDatabase records) implements RpcMethod<SetStoredPassword.Params, Void> {
    record Params(long configuredRoleId, String password) {}

    @Override
    public String name() {
        return "roles.configured.set_password";
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
            ConfiguredRoles.setPassword(
                    s, params.configuredRoleId(), records.secrets().seal(params.password()));
            return params;
        });
        return null;
    }
}
