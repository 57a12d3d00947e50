package mathesar.roles;

import java.util.List;
import java.util.Set;
import mathesar.access.Access;
import mathesar.catalog.Attributes;
import mathesar.catalog.Grants;
import mathesar.catalog.Roles;
import mathesar.catalog.Tables;
import mathesar.ddl.ColumnPrivileges;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.QualifiedName;

/** {@code tables.column_privileges.replace_for_roles}: gives the named roles exactly these privileges on the named columns, beside what they have on the whole table. */
record ReplaceColumnPrivileges(Access access)
        implements RpcMethod<ReplaceColumnPrivileges.Params, List<Grants.ColumnGrant>> {
    record Params(List<Grants.ColumnGrant> privileges, long tableOid, long databaseId) {}

    @Override
    public String name() {
        return "tables.column_privileges.replace_for_roles";
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
        return access.write(caller, params.databaseId(), s -> {
            QualifiedName table = Tables.name(s, params.tableOid());
            Attributes columns = Attributes.of(s, params.tableOid());
            for (Grants.ColumnGrant one : params.privileges()) {
                new ColumnPrivileges(
                                table,
                                columns.name(one.attnum()),
                                Roles.name(s, one.roleOid()),
                                Set.copyOf(one.direct()))
                        .statements()
                        .forEach(s::execute);
            }
            return Grants.onColumns(s, params.tableOid());
        });
    }
}
