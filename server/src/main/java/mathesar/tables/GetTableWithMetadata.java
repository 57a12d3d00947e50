package mathesar.tables;

import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.TableMetadata;
import mathesar.appdb.TableMetadataStore;
import mathesar.catalog.Table;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code tables.get_with_metadata}: one table with what the application keeps of it; all unset if that is nothing. */
record GetTableWithMetadata(Access access, AppDatabase records)
        implements RpcMethod<GetTableWithMetadata.Params, TableWithMetadata> {
    record Params(long tableOid, long databaseId) {}

    @Override
    public String name() {
        return "tables.get_with_metadata";
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
    public TableWithMetadata call(Caller caller, Params params) {
        Table table = access.read(caller, params.databaseId(), s -> Known.table(s, params.tableOid()));
        TableMetadata metadata = records.read(s -> TableMetadataStore.find(s, params.databaseId(), params.tableOid()))
                .orElseGet(() -> begin(params));
        return new TableWithMetadata(table, metadata);
    }

    /** The first look at a table begins its entry in the application's records. */
    private TableMetadata begin(Params params) {
        return records.write(s -> {
            TableMetadataStore.set(s, params.databaseId(), params.tableOid(), JsonNodeFactory.instance.objectNode());
            return TableMetadata.NONE;
        });
    }
}
