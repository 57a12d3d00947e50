package mathesar.roles;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Grants;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code databases.privileges.list_direct}: who was granted what on the database. */
record ListDatabasePrivileges(Access access) implements RpcMethod<ListDatabasePrivileges.Params, List<Grants.Grant>> {
    record Params(long databaseId) {}

    @Override
    public String name() {
        return "databases.privileges.list_direct";
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
        return access.read(caller, params.databaseId(), s -> Grants.onDatabase(s));
    }
}
