package mathesar.columns;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.ColumnMetadataStore;
import mathesar.errors.ApiError;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** {@code columns.metadata.set}: changes how columns are shown; only the keys given, all of them or none. */
record SetColumnMetadata(AppDatabase records) implements RpcMethod<SetColumnMetadata.Params, @Nullable Void> {
    record Params(
            @Shape("(Partial<ColumnMetaBlob> & { attnum: number })[]")
            List<ObjectNode> columnMetaDataList,

            long tableOid,
            long databaseId) {}

    @Override
    public String name() {
        return "columns.metadata.set";
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
        for (ObjectNode one : params.columnMetaDataList()) {
            if (one == null || !one.has("attnum")) {
                throw ApiError.KEY.error("'attnum'");
            }
        }
        return records.write(s -> {
            for (ObjectNode one : params.columnMetaDataList()) {
                ColumnMetadataStore.set(
                        s,
                        params.databaseId(),
                        params.tableOid(),
                        one.get("attnum").asInt(),
                        one);
            }
            return null;
        });
    }
}
