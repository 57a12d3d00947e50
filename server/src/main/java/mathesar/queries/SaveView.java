package mathesar.queries;

import java.util.Map;
import mathesar.access.Access;
import mathesar.catalog.Schemas;
import mathesar.catalog.Tables;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** {@code queries.save_view}: makes a view, or a materialized view, of the caller's own query. It is theirs. */
record SaveView(Access access, Running running) implements RpcMethod<SaveView.Params, SaveView.Made> {
    /**
     * @param materialized whether its rows are kept
     * @param invoker whether it reads with the rights of who looks at it instead of its owner's (PostgreSQL 15)
     */
    record Params(
            long databaseId,
            String sql,
            long schemaOid,
            String name,
            @Nullable Boolean materialized,
            @Nullable Boolean invoker) {}

    @ApiName("MadeView")
    record Made(long oid) {}

    @Override
    public String name() {
        return "queries.save_view";
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
    public Made call(Caller caller, Params params) {
        Identifier schema = access.read(caller, params.databaseId(), s -> Schemas.name(s, params.schemaOid()));
        QualifiedName view = new QualifiedName(schema, Identifier.of(params.name()));
        boolean kept = Boolean.TRUE.equals(params.materialized());
        Map<String, String> options =
                !kept && Boolean.TRUE.equals(params.invoker()) ? Map.of("security_invoker", "true") : Map.of();
        ViewStatement.of(kept ? "CREATE MATERIALIZED VIEW" : "CREATE VIEW", view, options)
                .run(access, running, caller, params.databaseId(), params.sql());
        return new Made(access.read(caller, params.databaseId(), s -> Tables.oid(s, view)));
    }
}
