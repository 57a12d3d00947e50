package mathesar.roles;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Grants;
import mathesar.catalog.Tables;
import mathesar.ddl.Privileges.Family;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Sql;

/** {@code tables.privileges.replace_for_roles}: gives the named roles exactly these privileges on a table. */
record ReplaceTablePrivileges(Access access) implements RpcMethod<ReplaceTablePrivileges.Params, List<Grants.Grant>> {
    record Params(List<PrivilegeRequest> privileges, long tableOid, long databaseId) {}

    @Override
    public String name() {
        return "tables.privileges.replace_for_roles";
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
                    s, Family.TABLE, Sql.of("{}", Tables.name(s, params.tableOid())), params.privileges());
            return Grants.onTable(s, params.tableOid());
        });
    }
}
