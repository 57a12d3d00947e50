package mathesar.tables;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.TableMetadata;
import mathesar.appdb.TableMetadataStore;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code tables.metadata.list}: what the application keeps of the tables of a database. */
record ListTableMetadata(AppDatabase records)
        implements RpcMethod<ListTableMetadata.Params, List<ListTableMetadata.Entry>> {
    record Params(long databaseId) {}

    @Override
    public String name() {
        return "tables.metadata.list";
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
    public List<ListTableMetadata.Entry> call(Caller caller, Params params) {
        return records.read(s -> TableMetadataStore.list(s, params.databaseId())).stream()
                .map(one -> new Entry(one.id(), params.databaseId(), one.tableOid(), one.metadata()))
                .toList();
    }

    /** The metadata of one table with its address, as one object. */
    record Entry(
            long id,
            long databaseId,
            long tableOid,
            @JsonUnwrapped TableMetadata metadata) {}
}
