package mathesar.columns;

import java.util.List;
import mathesar.access.Access;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.shaping.ColumnPatch;
import mathesar.shaping.ColumnPatcher;

/** {@code columns.patch}: renames, describes, retypes columns; all changes are made or none. Returns how many were asked for. */
record PatchColumns(Access access) implements RpcMethod<PatchColumns.Params, Integer> {
    record Params(List<ColumnPatch> columnDataList, long tableOid, long databaseId) {}

    @Override
    public String name() {
        return "columns.patch";
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
    public Integer call(Caller caller, Params params) {
        return access.write(caller, params.databaseId(), s -> {
            ColumnPatcher.patch(s, params.tableOid(), params.columnDataList());
            return params.columnDataList().size();
        });
    }
}
