package mathesar.tables;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Table;
import mathesar.catalog.Tables;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code tables.list}: tables, views and materialized views of a schema; none if there is no such schema. */
record ListTables(Access access) implements RpcMethod<ListTables.Params, List<Table>> {
    /** @param allKinds also partitioned and foreign tables, and how each table is stored */
    record Params(long schemaOid, long databaseId, @Nullable Boolean allKinds) {}

    @Override
    public String name() {
        return "tables.list";
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
    public List<Table> call(Caller caller, Params params) {
        return access.read(
                caller,
                params.databaseId(),
                s -> Boolean.TRUE.equals(params.allKinds())
                        ? Tables.listAll(s, params.schemaOid())
                        : Tables.list(s, params.schemaOid()));
    }
}
