package mathesar.roles;

import mathesar.access.Access;
import mathesar.catalog.Roles;
import mathesar.catalog.Table;
import mathesar.catalog.Tables;
import mathesar.ddl.OwnTable;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;

/** {@code tables.privileges.transfer_ownership}: hands a table to another role. */
record TransferTable(Access access) implements RpcMethod<TransferTable.Params, Table> {
    record Params(long tableOid, long newOwnerOid, long databaseId) {}

    @Override
    public String name() {
        return "tables.privileges.transfer_ownership";
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
    public Table call(Caller caller, Params params) {
        return access.write(caller, params.databaseId(), s -> {
            Identifier owner = Roles.name(s, params.newOwnerOid());
            new OwnTable(Tables.name(s, params.tableOid()), owner).statements().forEach(s::execute);
            return Tables.get(s, params.tableOid());
        });
    }
}
