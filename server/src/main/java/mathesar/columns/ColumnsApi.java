package mathesar.columns;

import java.util.List;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.rpc.RpcMethod;

/** The methods of {@code columns.*}, {@code constraints.*} and {@code indexes.*}. */
public final class ColumnsApi {
    private ColumnsApi() {}

    public static List<RpcMethod<?, ?>> methods(Access access, AppDatabase records) {
        return List.of(
                new ListColumns(access),
                new ListColumnsWithMetadata(access, records),
                new AddColumns(access),
                new PatchColumns(access),
                new PreviewChange(access),
                new PreviewFormula(access),
                new ListDomains(access),
                new ListLabels(access),
                new AddLabel(access),
                new RenameLabel(access),
                new PreviewLabels(access),
                new ArrangeLabels(access),
                new DeleteColumns(access),
                new AddPrimaryKeyColumn(access, records),
                new ListColumnMetadata(records),
                new SetColumnMetadata(records),
                new ListConstraints(access),
                new AddConstraints(access),
                new DeleteConstraint(access),
                new ListIndexes(access),
                new AddIndex(access),
                new DeleteIndex(access),
                new RebuildIndex(access));
    }
}
