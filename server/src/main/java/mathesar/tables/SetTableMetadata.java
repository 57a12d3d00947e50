package mathesar.tables;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.TableMetadataStore;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** {@code tables.metadata.set}: changes what the application keeps of a table; only the keys given. */
record SetTableMetadata(AppDatabase records) implements RpcMethod<SetTableMetadata.Params, @Nullable Void> {
    record Params(
            long tableOid, @Shape("Partial<TableMetaBlob>") ObjectNode metadata, long databaseId) {}

    @Override
    public String name() {
        return "tables.metadata.set";
    }

    @Override
    public boolean noteworthy() {
        return false;
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
    public @Nullable Void call(Caller caller, Params params) {
        return records.write(s -> {
            TableMetadataStore.set(s, params.databaseId(), params.tableOid(), params.metadata());
            return null;
        });
    }
}
