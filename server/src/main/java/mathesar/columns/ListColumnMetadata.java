package mathesar.columns;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.ColumnMetadata;
import mathesar.appdb.ColumnMetadataStore;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code columns.metadata.list}: how the columns of a table are shown, of those for which anything is kept. */
record ListColumnMetadata(AppDatabase records)
        implements RpcMethod<ListColumnMetadata.Params, List<ListColumnMetadata.Entry>> {
    record Params(long tableOid, long databaseId) {}

    @Override
    public String name() {
        return "columns.metadata.list";
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
    public List<ListColumnMetadata.Entry> call(Caller caller, Params params) {
        return records.read(s -> ColumnMetadataStore.list(s, params.databaseId(), params.tableOid())).stream()
                .map(one -> new Entry(params.databaseId(), params.tableOid(), one))
                .toList();
    }

    /** The metadata of one column with its address, as one object. */
    record Entry(
            long databaseId, long tableOid, @JsonUnwrapped ColumnMetadata metadata) {}
}
