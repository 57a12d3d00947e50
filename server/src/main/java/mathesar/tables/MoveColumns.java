package mathesar.tables;

import java.util.List;
import mathesar.access.Access;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.shaping.Relocation;
import org.jspecify.annotations.Nullable;

/** {@code data_modeling.move_columns}: moves columns to a linked table. */
record MoveColumns(Access access) implements RpcMethod<MoveColumns.Params, @Nullable Void> {
    record Params(long sourceTableOid, long targetTableOid, List<Integer> moveColumnAttnums, long databaseId) {}

    @Override
    public String name() {
        return "data_modeling.move_columns";
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
        return access.write(caller, params.databaseId(), s -> {
            Relocation.move(s, params.sourceTableOid(), params.targetTableOid(), params.moveColumnAttnums());
            return null;
        });
    }
}
