package mathesar.roles;

import mathesar.access.Access;
import mathesar.catalog.Role;
import mathesar.catalog.Roles;
import mathesar.ddl.AlterRole;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code roles.patch}: changes attributes of a role of the server. */
record PatchRole(Access access) implements RpcMethod<PatchRole.Params, Role> {
    /** What is null stays as it is. */
    record Params(
            long roleOid,
            long databaseId,
            @Nullable Boolean login,
            @Nullable Boolean createDb,
            @Nullable Boolean createRole,
            @Nullable String password) {}

    @Override
    public String name() {
        return "roles.patch";
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
    public Role call(Caller caller, Params params) {
        return access.write(caller, params.databaseId(), s -> {
            AlterRole change = new AlterRole(
                    Roles.name(s, params.roleOid()),
                    params.login(),
                    params.createDb(),
                    params.createRole(),
                    params.password());
            change.statements().forEach(s::execute);
            return Roles.get(s, params.roleOid());
        });
    }
}
