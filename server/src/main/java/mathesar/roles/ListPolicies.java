package mathesar.roles;

import mathesar.access.Access;
import mathesar.catalog.RowSecurity;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code tables.policies.list}: whether a table's rows are secured, and by which policies. */
record ListPolicies(Access access) implements RpcMethod<ListPolicies.Params, RowSecurity> {
    record Params(long tableOid, long databaseId) {}

    @Override
    public String name() {
        return "tables.policies.list";
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
    public RowSecurity call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), s -> RowSecurity.of(s, params.tableOid()));
    }
}
