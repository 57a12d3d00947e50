package mathesar.tables;

import mathesar.access.Access;
import mathesar.catalog.Schemas;
import mathesar.catalog.Table;
import mathesar.catalog.Tables;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;
import org.jspecify.annotations.Nullable;

/** {@code tables.move}: moves a table or view to another schema. */
record MoveTable(Access access) implements RpcMethod<MoveTable.Params, @Nullable Object> {
    record Params(long tableOid, long schemaOid, long databaseId) {}

    @Override
    public String name() {
        return "tables.move";
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
    public @Nullable Object call(Caller caller, Params params) {
        return access.<@Nullable Object>write(caller, params.databaseId(), s -> {
            Table table = Tables.get(s, params.tableOid());
            Identifier schema = Schemas.name(s, params.schemaOid());
            new mathesar.ddl.MoveTable(Tables.name(s, table.oid()), table.type(), schema)
                    .statements()
                    .forEach(s::execute);
            return null;
        });
    }
}
