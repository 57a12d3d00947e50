package mathesar.tables;

import mathesar.access.Access;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.shaping.Links;
import org.jspecify.annotations.Nullable;

/** {@code data_modeling.add_foreign_key_column}: adds a column that refers to the key of another table. */
record AddForeignKeyColumn(Access access) implements RpcMethod<AddForeignKeyColumn.Params, @Nullable Void> {
    record Params(String columnName, long referrerTableOid, long referentTableOid, long databaseId) {}

    @Override
    public String name() {
        return "data_modeling.add_foreign_key_column";
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
            Links.addColumn(s, params.referrerTableOid(), params.columnName(), params.referentTableOid());
            return null;
        });
    }
}
