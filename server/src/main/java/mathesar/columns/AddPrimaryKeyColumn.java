package mathesar.columns;

import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.TableMetadataStore;
import mathesar.ddl.KeyColumn;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.shaping.KeyChanges;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code columns.add_primary_key_column}: adds a key column that fills itself, in place of the present key. */
record AddPrimaryKeyColumn(Access access, AppDatabase records)
        implements RpcMethod<AddPrimaryKeyColumn.Params, @Nullable Void> {
    record Params(
            String pkeyType,
            long tableOid,
            long databaseId,
            @Nullable Boolean dropExistingPkeyColumn,
            @Nullable String name) {}

    @Override
    public String name() {
        return "columns.add_primary_key_column";
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
        KeyColumn.Kind kind = KeyColumn.Kind.of(params.pkeyType());
        int attnum = access.write(
                caller,
                params.databaseId(),
                s -> KeyChanges.addKeyColumn(
                        s,
                        params.tableOid(),
                        kind,
                        params.name(),
                        Boolean.TRUE.equals(params.dropExistingPkeyColumn())));
        ObjectNode metadata = JsonNodeFactory.instance.objectNode().put("mathesar_added_pkey_attnum", attnum);
        return records.write(s -> {
            TableMetadataStore.set(s, params.databaseId(), params.tableOid(), metadata);
            return null;
        });
    }
}
