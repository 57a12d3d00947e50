package mathesar.columns;

import java.util.List;
import mathesar.access.Access;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.shaping.ChangePreview;
import mathesar.shaping.ColumnPatch;
import mathesar.shaping.ConstraintRequest;
import mathesar.shaping.Previewing;
import org.jspecify.annotations.Nullable;

/**
 * {@code columns.preview_change}: what {@code columns.patch} and {@code constraints.add} with the same lists would do: the statements,
 * the lock, how much work, which records stand in the way, what depends on it. Changes nothing.
 */
record PreviewChange(Access access) implements RpcMethod<PreviewChange.Params, ChangePreview> {
    record Params(
            long databaseId,
            long tableOid,
            @Nullable List<ColumnPatch> columnDataList,
            @Nullable List<ConstraintRequest> constraintDefList) {}

    @Override
    public String name() {
        return "columns.preview_change";
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
    public ChangePreview call(Caller caller, Params params) {
        // Not a read-only transaction, because an empty twin of the table is tried out; nothing of it is kept.
        return access.write(caller, params.databaseId(), s -> {
            ChangePreview found = Previewing.of(
                    s, params.tableOid(), orNone(params.columnDataList()), orNone(params.constraintDefList()));
            s.rollback();
            return found;
        });
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
