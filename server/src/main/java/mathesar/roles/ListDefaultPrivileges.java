package mathesar.roles;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Grants;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code schemas.default_privileges.list_direct}: what roles get on tables that the caller's role makes in a schema later. */
record ListDefaultPrivileges(Access access) implements RpcMethod<ListDefaultPrivileges.Params, List<Grants.Grant>> {
    record Params(long schemaOid, long databaseId) {}

    @Override
    public String name() {
        return "schemas.default_privileges.list_direct";
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
        return access.read(caller, params.databaseId(), s -> Grants.onNewTables(s, params.schemaOid()));
    }
}
