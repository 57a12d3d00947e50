package mathesar.roles;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mathesar.access.Access;
import mathesar.catalog.Role;
import mathesar.catalog.Roles;
import mathesar.ddl.GrantRole;
import mathesar.ddl.RevokeRole;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;

/** {@code roles.set_members}: makes the given roles the direct members of another, and no others. */
record SetMembers(Access access) implements RpcMethod<SetMembers.Params, Role> {
    record Params(long parentRoleOid, List<Long> members, long databaseId) {}

    @Override
    public String name() {
        return "roles.set_members";
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
            Role parent = Roles.get(s, params.parentRoleOid());
            Identifier name = Identifier.of(parent.name());
            Set<Long> present = (parent.members() == null ? List.<Role.Member>of() : parent.members())
                    .stream().map(Role.Member::oid).collect(Collectors.toSet());
            for (long oid : params.members()) {
                if (!present.remove(oid)) {
                    new GrantRole(name, Roles.name(s, oid)).statements().forEach(s::execute);
                }
            }
            for (long oid : present) {
                new RevokeRole(name, Roles.name(s, oid)).statements().forEach(s::execute);
            }
            return Roles.get(s, params.parentRoleOid());
        });
    }
}
