package mathesar.roles;

import mathesar.access.Access;
import mathesar.catalog.Role;
import mathesar.catalog.Roles;
import mathesar.ddl.CreateRole;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.Present;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;
import org.jspecify.annotations.Nullable;

/** {@code roles.add}: makes a role on the server. */
record AddRole(Access access) implements RpcMethod<AddRole.Params, Role> {
    record Params(
            @Present @Nullable String rolename,
            long databaseId,
            @Nullable String password,
            @Nullable Boolean login) {}

    @Override
    public String name() {
        return "roles.add";
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
        Identifier role = RoleName.of(params.rolename());
        return access.write(caller, params.databaseId(), s -> {
            new CreateRole(role, Boolean.TRUE.equals(params.login()), params.password())
                    .statements()
                    .forEach(s::execute);
            return Roles.get(s, Roles.oid(s, role));
        });
    }
}
