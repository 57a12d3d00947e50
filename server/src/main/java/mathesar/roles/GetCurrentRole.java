package mathesar.roles;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Role;
import mathesar.catalog.Roles;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code roles.get_current_role}: the caller's role, and those whose privileges it has. */
record GetCurrentRole(Access access) implements RpcMethod<GetCurrentRole.Params, GetCurrentRole.CurrentRole> {
    record Params(long databaseId) {}

    @Override
    public String name() {
        return "roles.get_current_role";
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
    public GetCurrentRole.CurrentRole call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), s -> new CurrentRole(Roles.current(s), Roles.parents(s)));
    }

    /** @param parentRoles whose privileges the role has without SET ROLE */
    record CurrentRole(Role currentRole, List<Role> parentRoles) {}
}
