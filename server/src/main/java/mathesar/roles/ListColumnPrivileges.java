package mathesar.roles;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Grants;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code tables.column_privileges.list_direct}: who was granted what on single columns of a table. */
record ListColumnPrivileges(Access access) implements RpcMethod<ListColumnPrivileges.Params, List<Grants.ColumnGrant>> {
    record Params(long tableOid, long databaseId) {}

    @Override
    public String name() {
        return "tables.column_privileges.list_direct";
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
    public List<Grants.ColumnGrant> call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), s -> Grants.onColumns(s, params.tableOid()));
    }
}
