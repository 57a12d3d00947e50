package mathesar.roles;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Grants;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code schemas.privileges.list_direct}: who was granted what on a schema. */
record ListSchemaPrivileges(Access access) implements RpcMethod<ListSchemaPrivileges.Params, List<Grants.Grant>> {
    record Params(long schemaOid, long databaseId) {}

    @Override
    public String name() {
        return "schemas.privileges.list_direct";
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
        return access.read(caller, params.databaseId(), s -> Grants.onSchema(s, params.schemaOid()));
    }
}
