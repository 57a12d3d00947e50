package mathesar.roles;

import mathesar.access.Access;
import mathesar.catalog.Tables;
import mathesar.ddl.SecureRows;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code tables.set_row_security}: switches a table's row-level security on or off. */
record SetRowSecurity(Access access) implements RpcMethod<SetRowSecurity.Params, RowSecurityChange> {
    /**
     * @param forced whether it holds for the owner too; without, it does not
     * @param preview true only tries it out and tells the statements
     */
    record Params(
            long tableOid,
            long databaseId,
            boolean enabled,
            @Nullable Boolean forced,
            @Nullable Boolean preview) {}

    @Override
    public String name() {
        return "tables.set_row_security";
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
                access, caller, params.databaseId(), params.tableOid(), Boolean.TRUE.equals(params.preview()), s -> {
                    boolean forced = Boolean.TRUE.equals(params.forced());
                    return new SecureRows(Tables.name(s, params.tableOid()), params.enabled(), forced);
                });
    }
}
