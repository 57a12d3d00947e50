package mathesar.columns;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.ColumnMetadata;
import mathesar.appdb.ColumnMetadataStore;
import mathesar.catalog.Column;
import mathesar.catalog.Columns;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.TableName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** {@code columns.list_with_metadata}: as {@code columns.list}, with how each column is shown. */
record ListColumnsWithMetadata(Access access, AppDatabase records)
        implements RpcMethod<ListColumnsWithMetadata.Params, List<ListColumnsWithMetadata.ColumnWithMetadata>> {
    /** @param computed also tells which columns are computed from others */
    record Params(
            @JsonDeserialize(using = TableName.class) long tableOid,
            long databaseId,
            @Nullable Boolean computed) {}

    @Override
    public String name() {
        return "columns.list_with_metadata";
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
    public List<ListColumnsWithMetadata.ColumnWithMetadata> call(Caller caller, Params params) {
        List<Column> columns = access.read(caller, params.databaseId(), s -> Columns.list(s, params.tableOid()));
        Map<Integer, ColumnMetadata> metadata = records.read(
                        s -> ColumnMetadataStore.findAll(s, params.databaseId(), List.of(params.tableOid())))
                .getOrDefault(params.tableOid(), Map.of());
        return columns.stream()
                .map(column -> Boolean.TRUE.equals(params.computed()) ? column : column.plain())
                .map(column -> new ColumnWithMetadata(column, metadata.get(column.id())))
                .toList();
    }

    /** A column and how it is shown, as one object. */
    record ColumnWithMetadata(
            @JsonUnwrapped Column column, @Nullable ColumnMetadata metadata) {}
}
