package mathesar.columns;

import mathesar.access.Access;
import mathesar.catalog.Index;
import mathesar.catalog.Tables;
import mathesar.ddl.DropIndex;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** {@code indexes.delete}: drops an index, not one that a constraint needs; returns its name, null if the table has none with this oid. */
record DeleteIndex(Access access) implements RpcMethod<DeleteIndex.Params, @Nullable String> {
    record Params(long tableOid, long indexOid, long databaseId) {}

    @Override
    public String name() {
        return "indexes.delete";
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
    public @Nullable String call(Caller caller, Params params) {
        return access.write(caller, params.databaseId(), s -> {
            Index index = Index.list(s, params.tableOid()).stream()
                    .filter(one -> one.oid() == params.indexOid())
                    .findFirst()
                    .orElse(null);
            if (index == null) {
                return null;
            }
            // An index lives in the schema of its table.
            QualifiedName table = Tables.name(s, params.tableOid());
            new DropIndex(new QualifiedName(table.schema(), Identifier.of(index.name())))
                    .statements()
                    .forEach(s::execute);
            return index.name();
        });
    }
}
