package mathesar.roles;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Grants;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code tables.privileges.list_direct}: who was granted what on a table. */
record ListTablePrivileges(Access access) implements RpcMethod<ListTablePrivileges.Params, List<Grants.Grant>> {
    record Params(long tableOid, long databaseId) {}

    @Override
    public String name() {
        return "tables.privileges.list_direct";
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
        return access.read(caller, params.databaseId(), s -> Grants.onTable(s, params.tableOid()));
    }
}
