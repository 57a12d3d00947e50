package mathesar.roles;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Role;
import mathesar.catalog.Roles;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code roles.list}: the roles of the server without PostgreSQL's own. */
record ListRoles(Access access) implements RpcMethod<ListRoles.Params, List<Role>> {
    record Params(long databaseId) {}

    @Override
    public String name() {
        return "roles.list";
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
    public List<Role> call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), Roles::list);
    }
}
