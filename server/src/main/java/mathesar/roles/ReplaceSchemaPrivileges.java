package mathesar.roles;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Grants;
import mathesar.catalog.Schemas;
import mathesar.ddl.Privileges.Family;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Sql;

/** {@code schemas.privileges.replace_for_roles}: gives the named roles exactly these privileges on a schema. */
record ReplaceSchemaPrivileges(Access access) implements RpcMethod<ReplaceSchemaPrivileges.Params, List<Grants.Grant>> {
    record Params(List<PrivilegeRequest> privileges, long schemaOid, long databaseId) {}

    @Override
    public String name() {
        return "schemas.privileges.replace_for_roles";
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
            PrivilegeRequest.apply(
                    s, Family.SCHEMA, Sql.of("{}", Schemas.name(s, params.schemaOid())), params.privileges());
            return Grants.onSchema(s, params.schemaOid());
        });
    }
}
