package mathesar.tables;

import com.fasterxml.jackson.annotation.JsonProperty;
import mathesar.access.Access;
import mathesar.ddl.KeyColumn;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.shaping.KeyChanges;
import org.jspecify.annotations.Nullable;

/** {@code data_modeling.change_primary_key_column}: makes a present column the primary key. */
record ChangePrimaryKeyColumn(Access access) implements RpcMethod<ChangePrimaryKeyColumn.Params, @Nullable Void> {
    record Params(
            int columnAttnum,
            long tableOid,
            long databaseId,
            @JsonProperty("default") @Nullable String fill,
            @Nullable Boolean dropExistingPkColumn) {}

    @Override
    public String name() {
        return "data_modeling.change_primary_key_column";
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
        KeyColumn.Kind fill = params.fill() == null ? null : KeyColumn.Kind.of(params.fill());
        return access.write(caller, params.databaseId(), s -> {
            KeyChanges.changeKey(
                    s,
                    params.tableOid(),
                    params.columnAttnum(),
                    fill,
                    Boolean.TRUE.equals(params.dropExistingPkColumn()));
            return null;
        });
    }
}
