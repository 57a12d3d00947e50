package mathesar.tables;

import java.util.List;
import java.util.Map;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.TableMetadata;
import mathesar.appdb.TableMetadataStore;
import mathesar.catalog.Table;
import mathesar.catalog.Tables;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code tables.list_with_metadata}: as {@code tables.list}, with what the application keeps of each. */
record ListTablesWithMetadata(Access access, AppDatabase records)
        implements RpcMethod<ListTablesWithMetadata.Params, List<TableWithMetadata>> {
    /** @param allKinds also partitioned and foreign tables, and how each table is stored */
    record Params(long schemaOid, long databaseId, @Nullable Boolean allKinds) {}

    @Override
    public String name() {
        return "tables.list_with_metadata";
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
    public List<TableWithMetadata> call(Caller caller, Params params) {
        List<Table> tables = access.read(
                caller,
                params.databaseId(),
                s -> Boolean.TRUE.equals(params.allKinds())
                        ? Tables.listAll(s, params.schemaOid())
                        : Tables.list(s, params.schemaOid()));
        List<Long> oids = tables.stream().map(Table::oid).toList();
        Map<Long, TableMetadata> metadata = records.read(s -> TableMetadataStore.findAll(s, params.databaseId(), oids));
        return tables.stream()
                .map(table -> new TableWithMetadata(table, metadata.get(table.oid())))
                .toList();
    }
}
