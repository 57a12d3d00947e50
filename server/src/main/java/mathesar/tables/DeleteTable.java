package mathesar.tables;

import mathesar.access.Access;
import mathesar.catalog.Table;
import mathesar.catalog.Tables;
import mathesar.ddl.DropTable;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code tables.delete}: drops a table or view, with what depends on it only if asked. Returns its qualified name. */
record DeleteTable(Access access) implements RpcMethod<DeleteTable.Params, String> {
    record Params(long tableOid, long databaseId, @Nullable Boolean cascade) {}

    @Override
    public String name() {
        return "tables.delete";
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
    public String call(Caller caller, Params params) {
        return access.write(caller, params.databaseId(), s -> {
            Table table = Tables.get(s, params.tableOid());
            String printed = Tables.printedQualifiedName(s, table.oid());
            new DropTable(Tables.name(s, table.oid()), table.type(), Boolean.TRUE.equals(params.cascade()))
                    .statements()
                    .forEach(s::execute);
            return printed;
        });
    }
}
