package mathesar.tables;

import mathesar.access.Access;
import mathesar.catalog.Tables;
import mathesar.ddl.RefreshView;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code tables.refresh}: fills a materialized view anew; for its owner. PostgreSQL refuses for anything else. */
record RefreshTable(Access access) implements RpcMethod<RefreshTable.Params, @Nullable Object> {
    record Params(long tableOid, long databaseId) {}

    @Override
    public String name() {
        return "tables.refresh";
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
    public @Nullable Object call(Caller caller, Params params) {
        return access.<@Nullable Object>write(caller, params.databaseId(), s -> {
            new RefreshView(Tables.name(s, params.tableOid())).statements().forEach(s::execute);
            return null;
        });
    }
}
