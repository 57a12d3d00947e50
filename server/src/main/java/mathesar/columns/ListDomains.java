package mathesar.columns;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Domain;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code columns.domains.list}: the domains of a database that columns can be of, with their rules. */
record ListDomains(Access access) implements RpcMethod<ListDomains.Params, List<Domain>> {
    record Params(long databaseId) {}

    @Override
    public String name() {
        return "columns.domains.list";
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
    public List<Domain> call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), Domain::list);
    }
}
