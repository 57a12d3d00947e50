package mathesar.queries;

import java.util.Map;
import mathesar.access.Access;
import mathesar.catalog.Tables;
import mathesar.catalog.ViewText;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.QualifiedName;

/**
 * {@code queries.replace_view}: gives a view another query. Rights, owner, comment and options stay; its columns must stay too, and
 * others may come after them (manual, CREATE VIEW). Null.
 */
record ReplaceView(Access access, Running running) implements RpcMethod<ReplaceView.Params, Void> {
    record Params(long databaseId, long viewOid, String sql) {}

    private record View(QualifiedName name, Map<String, String> options) {}

    @Override
    public String name() {
        return "queries.replace_view";
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
    public Void call(Caller caller, Params params) {
        View view = access.read(
                caller,
                params.databaseId(),
                s -> new View(Tables.name(s, params.viewOid()), ViewText.options(s, params.viewOid())));
        // Options that are not named are taken away by CREATE OR REPLACE.
        ViewStatement.of("CREATE OR REPLACE VIEW", view.name, view.options)
                .run(access, running, caller, params.databaseId(), params.sql());
        return null;
    }
}
