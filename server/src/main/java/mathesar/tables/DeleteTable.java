package mathesar.tables;

import mathesar.access.Access;
import mathesar.catalog.Table;
import mathesar.catalog.Tables;
import mathesar.ddl.DropTable;
import mathesar.errors.PostgresCondition;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/**
 * {@code tables.delete}: drops a table, with what depends on it only if asked. Returns its qualified name. A view is dropped only by a
 * caller who says that it is one, as with DROP VIEW.
 */
record DeleteTable(Access access) implements RpcMethod<DeleteTable.Params, String> {
    /** @param type what the caller takes it for: {@code table} (also if null), {@code view} or {@code materialized_view} */
    record Params(
            long tableOid,
            long databaseId,
            @Nullable Boolean cascade,
            @Nullable String type) {}

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
            if (!table.type().equals(params.type() == null ? "table" : params.type())) {
                throw PostgresCondition.of("42809").error("\"" + table.name() + "\" is a " + table.type());
            }
            String printed = Tables.printedQualifiedName(s, table.oid());
            new DropTable(Tables.name(s, table.oid()), table.type(), Boolean.TRUE.equals(params.cascade()))
                    .statements()
                    .forEach(s::execute);
            return printed;
        });
    }
}
