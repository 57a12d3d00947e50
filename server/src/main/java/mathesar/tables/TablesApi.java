package mathesar.tables;

import java.util.List;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.rpc.RpcMethod;

/** The methods of {@code tables.*} and {@code data_modeling.*} that are not about imports. */
public final class TablesApi {
    private TablesApi() {}

    public static List<RpcMethod<?, ?>> methods(Access access, AppDatabase records) {
        return List.of(
                new ListTables(access),
                new GetTable(access),
                new ListTablesWithMetadata(access, records),
                new GetTableWithMetadata(access, records),
                new AddTable(access, records),
                new PatchTable(access),
                new DeleteTable(access),
                new ListJoinable(access),
                new GetDefinition(access),
                new RefreshTable(access),
                new MoveTable(access),
                new DuplicateTable(access),
                new ListTableMetadata(records),
                new SetTableMetadata(records),
                new AddForeignKeyColumn(access),
                new AddMappingTable(access),
                new SplitTable(access),
                new MoveColumns(access),
                new ChangePrimaryKeyColumn(access),
                new PreviewModeling(access));
    }
}
