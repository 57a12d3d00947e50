package mathesar.columns;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Constraint;
import mathesar.catalog.Constraints;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code constraints.list}: the constraints of a table; none if there is no such table. */
record ListConstraints(Access access) implements RpcMethod<ListConstraints.Params, List<Constraint>> {
    record Params(long tableOid, long databaseId) {}

    @Override
    public String name() {
        return "constraints.list";
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
    public List<Constraint> call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), s -> Constraints.list(s, params.tableOid()));
    }
}
