package mathesar.roles;

import mathesar.access.Access;
import mathesar.catalog.Roles;
import mathesar.ddl.DropRole;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code roles.delete}: drops a role. */
record DeleteRole(Access access) implements RpcMethod<DeleteRole.Params, @Nullable Void> {
    record Params(long roleOid, long databaseId) {}

    @Override
    public String name() {
        return "roles.delete";
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
    public @Nullable Void call(Caller caller, Params params) {
        return access.write(caller, params.databaseId(), s -> {
            new DropRole(Roles.name(s, params.roleOid())).statements().forEach(s::execute);
            return null;
        });
    }
}
