package mathesar.columns;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Index;
import mathesar.catalog.Tables;
import mathesar.errors.PostgresCondition;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/**
 * {@code indexes.rebuild}: makes an index of a table anew while others write, such as one that is not valid; returns the indexes the table then has.
 * Fails with UndefinedObject if the table has none with this oid.
 */
record RebuildIndex(Access access) implements RpcMethod<RebuildIndex.Params, List<Index>> {
    record Params(long tableOid, long indexOid, long databaseId) {}

    @Override
    public String name() {
        return "indexes.rebuild";
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
        List<Sql> statements = access.read(caller, params.databaseId(), s -> {
            Index index = Index.list(s, params.tableOid()).stream()
                    .filter(one -> one.oid() == params.indexOid())
                    .findFirst()
                    .orElseThrow(() -> PostgresCondition.of("42704").error("The table has no such index."));
            // An index lives in the schema of its table.
            QualifiedName table = Tables.name(s, params.tableOid());
            return new mathesar.ddl.RebuildIndex(new QualifiedName(table.schema(), Identifier.of(index.name())))
                    .statements();
        });
        statements.forEach(one -> access.alone(caller, params.databaseId(), one));
        return access.read(caller, params.databaseId(), s -> Index.list(s, params.tableOid()));
    }
}
