package mathesar.columns;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Attribute;
import mathesar.catalog.Attributes;
import mathesar.catalog.Tables;
import mathesar.ddl.DropColumns;
import mathesar.errors.PostgresCondition;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;

/** {@code columns.delete}: drops columns; numbers that the table does not have are passed over. Returns an empty text. */
record DeleteColumns(Access access) implements RpcMethod<DeleteColumns.Params, String> {
    record Params(List<Integer> columnAttnums, long tableOid, long databaseId) {}

    @Override
    public String name() {
        return "columns.delete";
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
    public String call(Caller caller, Params params) {
        if (params.columnAttnums().isEmpty()) {
            throw PostgresCondition.of("42883").error("name at least one column");
        }
        return access.write(caller, params.databaseId(), s -> {
            QualifiedName table = Tables.name(s, params.tableOid());
            Attributes attributes = Attributes.of(s, params.tableOid());
            List<Identifier> names = params.columnAttnums().stream()
                    .flatMap(attnum -> attributes.find(attnum).stream())
                    .map(Attribute::name)
                    .toList();
            if (names.isEmpty()) {
                throw PostgresCondition.of("42703").error("the table has none of these columns");
            }
            new DropColumns(table, names).statements().forEach(s::execute);
            return "";
        });
    }
}
