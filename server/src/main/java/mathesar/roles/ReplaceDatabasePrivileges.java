package mathesar.roles;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Databases;
import mathesar.catalog.Grants;
import mathesar.ddl.Privileges.Family;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** {@code databases.privileges.replace_for_roles}: gives the named roles exactly these privileges on the database. */
record ReplaceDatabasePrivileges(Access access)
        implements RpcMethod<ReplaceDatabasePrivileges.Params, List<Grants.Grant>> {
    record Params(List<PrivilegeRequest> privileges, long databaseId) {}

    @Override
    public String name() {
        return "databases.privileges.replace_for_roles";
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
                    s,
                    Family.DATABASE,
                    Sql.of("{}", Identifier.of(Databases.current(s).name())),
                    params.privileges());
            return Grants.onDatabase(s);
        });
    }
}
