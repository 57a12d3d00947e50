package mathesar.roles;

import mathesar.access.Access;
import mathesar.catalog.Tables;
import mathesar.ddl.DropPolicy;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;
import org.jspecify.annotations.Nullable;

/** {@code tables.policies.delete}: drops a policy from a table. */
record DeletePolicy(Access access) implements RpcMethod<DeletePolicy.Params, RowSecurityChange> {
    /** @param preview true only tries it out and tells the statements */
    record Params(
            long tableOid,
            long databaseId,
            String policyName,
            @Nullable Boolean preview) {}

    @Override
    public String name() {
        return "tables.policies.delete";
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
    public RowSecurityChange call(Caller caller, Params params) {
        return RowSecurityChange.make(
                access,
                caller,
                params.databaseId(),
                params.tableOid(),
                Boolean.TRUE.equals(params.preview()),
                s -> new DropPolicy(Tables.name(s, params.tableOid()), Identifier.of(params.policyName())));
    }
}
