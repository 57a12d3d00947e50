package mathesar.columns;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Column;
import mathesar.catalog.Columns;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.TableName;
import tools.jackson.databind.annotation.JsonDeserialize;

/** {@code columns.list}: the columns of a table by attnum; none if there is no such table. */
record ListColumns(Access access) implements RpcMethod<ListColumns.Params, List<Column>> {
    record Params(@JsonDeserialize(using = TableName.class) long tableOid, long databaseId) {}

    @Override
    public String name() {
        return "columns.list";
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
    public List<Column> call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), s -> Columns.list(s, params.tableOid())).stream()
                .map(Column::plain)
                .map(Column::compact)
                .toList();
    }
}
