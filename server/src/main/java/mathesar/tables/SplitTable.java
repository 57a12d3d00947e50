package mathesar.tables;

import java.util.List;
import mathesar.access.Access;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.Present;
import mathesar.rpc.RpcMethod;
import mathesar.shaping.Extraction;
import org.jspecify.annotations.Nullable;

/** {@code data_modeling.split_table}: makes a new linked table of some columns. */
record SplitTable(Access access) implements RpcMethod<SplitTable.Params, Extraction.Extracted> {
    record Params(
            long tableOid,
            List<Integer> columnAttnums,
            @Nullable @Present String extractedTableName,
            long databaseId,
            @Nullable String relationshipFkColumnName) {}

    @Override
    public String name() {
        return "data_modeling.split_table";
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
    public Extraction.Extracted call(Caller caller, Params params) {
        return access.write(
                caller,
                params.databaseId(),
                s -> Extraction.split(
                        s,
                        params.tableOid(),
                        params.columnAttnums(),
                        params.extractedTableName(),
                        params.relationshipFkColumnName()));
    }
}
