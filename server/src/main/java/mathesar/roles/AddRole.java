package mathesar.roles;

import java.nio.charset.StandardCharsets;
import mathesar.access.Access;
import mathesar.catalog.Role;
import mathesar.catalog.Roles;
import mathesar.ddl.CreateRole;
import mathesar.errors.PostgresCondition;
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
        String name = params.rolename();
        if (name == null || name.isEmpty() || name.indexOf('\0') >= 0) {
            throw PostgresCondition.of("42602").error("a role needs a name");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > 63) {
            throw PostgresCondition.of("42622").error("the name of a role cannot be longer than 63 bytes");
        }
        Identifier role = Identifier.of(name);
        return access.write(caller, params.databaseId(), s -> {
            new CreateRole(role, Boolean.TRUE.equals(params.login()), params.password())
                    .statements()
                    .forEach(s::execute);
            return Roles.get(s, Roles.oid(s, role));
        });
    }
}
