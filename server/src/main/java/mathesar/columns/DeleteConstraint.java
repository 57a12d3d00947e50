package mathesar.columns;

import mathesar.access.Access;
import mathesar.catalog.Constraints;
import mathesar.catalog.Tables;
import mathesar.ddl.DropConstraint;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;
import org.jspecify.annotations.Nullable;

/** {@code constraints.delete}: drops a constraint; returns its name, null if there is none with this oid. */
record DeleteConstraint(Access access) implements RpcMethod<DeleteConstraint.Params, @Nullable String> {
    record Params(long tableOid, long constraintOid, long databaseId) {}

    @Override
    public String name() {
        return "constraints.delete";
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
            Identifier name = Constraints.name(s, params.tableOid(), params.constraintOid())
                    .orElse(null);
            if (name == null) {
                return null;
            }
            new DropConstraint(Tables.name(s, params.tableOid()), name)
                    .statements()
                    .forEach(s::execute);
            return name.name();
        });
    }
}
