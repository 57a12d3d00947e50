package mathesar.queries;

import mathesar.access.Access;
import mathesar.catalog.Table;
import mathesar.catalog.Tables;
import mathesar.catalog.ViewText;
import mathesar.errors.PostgresCondition;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code queries.view}: the query that a view is, as PostgreSQL prints it. */
record GetView(Access access) implements RpcMethod<GetView.Params, GetView.Query> {
    record Params(long databaseId, long viewOid) {}

    /**
     * A view's query.
     *
     * @param materialized its query cannot be replaced
     */
    @ApiName("ViewQuery")
    record Query(String name, long schema, boolean materialized, String sql) {}

    @Override
    public String name() {
        return "queries.view";
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
    public Query call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), s -> {
            Table table = Tables.get(s, params.viewOid());
            if (!table.type().endsWith("view")) {
                throw PostgresCondition.of("42809").error("\"" + table.name() + "\" is no view");
            }
            return new Query(
                    table.name(),
                    table.schema(),
                    table.type().equals("materialized_view"),
                    ViewText.of(s, table.oid()));
        });
    }
}
