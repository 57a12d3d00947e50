package mathesar.columns;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mathesar.access.Access;
import mathesar.catalog.Attributes;
import mathesar.catalog.Index;
import mathesar.catalog.Tables;
import mathesar.ddl.CreateIndex;
import mathesar.ddl.DropIndex;
import mathesar.ddl.Expressions;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** {@code indexes.add}: makes an index; returns the indexes the table then has. */
record AddIndex(Access access) implements RpcMethod<AddIndex.Params, List<Index>> {
    /**
     * @param name PostgreSQL chooses one if not given
     * @param method btree if not given; PostgreSQL refuses one that the types of the columns do not support
     * @param condition only records that meet it are in the index
     * @param concurrently writers of the table do not wait meanwhile; takes longer. Otherwise they wait until it is made
     */
    record Params(
            long tableOid,
            List<Key> columns,
            @Nullable String name,
            @Nullable Boolean unique,

            @Shape("\"btree\" | \"hash\" | \"gin\" | \"gist\" | \"brin\"") @Nullable
            String method,

            @Nullable Boolean concurrently,
            @Nullable String condition,
            long databaseId) {}

    /**
     * A column, or what is computed from columns.
     *
     * @param descending only for btree
     */
    @ApiName("IndexKey")
    record Key(
            @Nullable Integer attnum,
            @Nullable String expression,
            @Nullable Boolean descending) {
        CreateIndex.Key of(Attributes attributes) {
            boolean falling = Boolean.TRUE.equals(descending);
            if (expression != null) {
                return CreateIndex.Key.of(Expressions.read(expression), falling);
            }
            if (attnum == null) {
                throw PostgresCondition.of("42601").error("A key of an index is a column or an expression.");
            }
            return CreateIndex.Key.of(attributes.name(attnum), falling);
        }
    }

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
        if (Boolean.TRUE.equals(params.concurrently())) {
            alone(caller, params);
            return access.read(caller, params.databaseId(), s -> Index.list(s, params.tableOid()));
        }
        return access.write(caller, params.databaseId(), s -> {
            wanted(Tables.name(s, params.tableOid()), Attributes.of(s, params.tableOid()), params)
                    .statements()
                    .forEach(s::execute);
            return Index.list(s, params.tableOid());
        });
    }

    private static CreateIndex wanted(QualifiedName table, Attributes attributes, Params params) {
        List<CreateIndex.Key> keys =
                params.columns().stream().map(key -> key.of(attributes)).toList();
        String name = params.name();
        String condition = params.condition();
        return new CreateIndex(
                table,
                name == null || name.isBlank() ? null : Identifier.of(name),
                Identifier.of(params.method() == null ? "btree" : params.method()),
                keys,
                Boolean.TRUE.equals(params.unique()),
                condition == null || condition.isBlank() ? null : Expressions.read(condition),
                Boolean.TRUE.equals(params.concurrently()));
    }

    /** What is there before, and how the index is made. */
    private record Plan(Set<Long> before, CreateIndex index) {}

    private void alone(Caller caller, Params params) {
        long table = params.tableOid();
        Plan plan = access.read(
                caller,
                params.databaseId(),
                s -> new Plan(
                        Index.list(s, table).stream().map(Index::oid).collect(Collectors.toSet()),
                        wanted(Tables.name(s, table), Attributes.of(s, table), params)));
        try {
            plan.index().statements().forEach(one -> access.alone(caller, params.databaseId(), one));
        } catch (AppException e) {
            removeLeftover(caller, params, plan);
            throw e;
        }
    }

    /**
     * Drops what a failed attempt left behind (manual, CREATE INDEX, "Building Indexes Concurrently"). Another attempt on the same table holds the
     * lock asked for here as long as it runs, so that whatever is invalid then is a leftover.
     */
    private void removeLeftover(Caller caller, Params params, Plan plan) {
        access.write(caller, params.databaseId(), s -> {
            if (leftovers(Index.list(s, params.tableOid()), plan).isEmpty()) {
                return null;
            }
            QualifiedName table = plan.index().table();
            if (Tables.get(s, params.tableOid()).type().equals("table")) {
                s.execute(Sql.of("LOCK TABLE {} IN SHARE UPDATE EXCLUSIVE MODE", table));
            }
            leftovers(Index.list(s, params.tableOid()), plan)
                    .forEach(index -> new DropIndex(new QualifiedName(table.schema(), Identifier.of(index.name())))
                            .statements()
                            .forEach(s::execute));
            return null;
        });
    }

    private static List<Index> leftovers(List<Index> now, Plan plan) {
        return now.stream()
                .filter(index -> !index.valid() && !plan.before().contains(index.oid()))
                .toList();
    }
}
