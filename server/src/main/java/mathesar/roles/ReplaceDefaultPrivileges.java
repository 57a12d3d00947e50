package mathesar.roles;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Grants;
import mathesar.catalog.Schemas;
import mathesar.ddl.DefaultPrivileges;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;

/** {@code schemas.default_privileges.replace_for_roles}: says what the named roles get on tables that the caller's role makes in a schema later. */
record ReplaceDefaultPrivileges(Access access)
        implements RpcMethod<ReplaceDefaultPrivileges.Params, List<Grants.Grant>> {
    record Params(List<PrivilegeRequest> privileges, long schemaOid, long databaseId) {}

    @Override
    public String name() {
        return "schemas.default_privileges.replace_for_roles";
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
    public List<Grants.Grant> call(Caller caller, Params params) {
        return access.write(caller, params.databaseId(), s -> {
            Identifier schema = Schemas.name(s, params.schemaOid());
            PrivilegeRequest.apply(
                    s, params.privileges(), (role, granted) -> new DefaultPrivileges(schema, role, granted));
            return Grants.onNewTables(s, params.schemaOid());
        });
    }
}
