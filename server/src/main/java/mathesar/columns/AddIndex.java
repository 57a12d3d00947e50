package mathesar.columns;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Attributes;
import mathesar.catalog.Index;
import mathesar.catalog.Tables;
import mathesar.ddl.CreateIndex;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** {@code indexes.add}: makes an index; returns the indexes the table then has. Writers of the table wait until it is made. */
record AddIndex(Access access) implements RpcMethod<AddIndex.Params, List<Index>> {
    /** @param method btree if not given; PostgreSQL refuses one that the types of the columns do not support */
    record Params(
            long tableOid,
            List<Key> columns,
            @Nullable Boolean unique,

            @Shape("\"btree\" | \"hash\" | \"gin\" | \"gist\" | \"brin\"") @Nullable
            String method,

            long databaseId) {}

    /** @param descending only for btree */
    @ApiName("IndexKey")
    record Key(int attnum, @Nullable Boolean descending) {}

    @Override
    public String name() {
        return "indexes.add";
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
    public List<Index> call(Caller caller, Params params) {
        return access.write(caller, params.databaseId(), s -> {
            QualifiedName table = Tables.name(s, params.tableOid());
            Attributes attributes = Attributes.of(s, params.tableOid());
            List<CreateIndex.Key> keys = params.columns().stream()
                    .map(key ->
                            new CreateIndex.Key(attributes.name(key.attnum()), Boolean.TRUE.equals(key.descending())))
                    .toList();
            Identifier method = Identifier.of(params.method() == null ? "btree" : params.method());
            new CreateIndex(table, method, keys, Boolean.TRUE.equals(params.unique()))
                    .statements()
                    .forEach(s::execute);
            return Index.list(s, params.tableOid());
        });
    }
}
