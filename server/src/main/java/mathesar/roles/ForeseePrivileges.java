package mathesar.roles;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Allowance;
import mathesar.catalog.Allowances;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code tables.privileges.foresee}: what roles may do with tables, and why not, without trying it. */
record ForeseePrivileges(Access access) implements RpcMethod<ForeseePrivileges.Params, List<Allowance>> {
    record Params(long databaseId, List<Long> tableOids, List<Long> roleOids) {}

    @Override
    public String name() {
        return "tables.privileges.foresee";
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
    public List<Allowance> call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), s -> Allowances.of(s, params.roleOids(), params.tableOids()));
    }
}
