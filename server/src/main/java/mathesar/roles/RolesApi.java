package mathesar.roles;

import java.util.List;
import mathesar.access.Access;
import mathesar.rpc.RpcMethod;

/** The methods of {@code roles.*} about roles of the server, and of the privileges on databases, schemas and tables and on their rows. */
public final class RolesApi {
    private RolesApi() {}

    public static List<RpcMethod<?, ?>> methods(Access access) {
        return List.of(
                new ListRoles(access),
                new GetCurrentRole(access),
                new AddRole(access),
                new ApplyPreset(access),
                new PatchRole(access),
                new DeleteRole(access),
                new SetMembers(access),
                new ListDatabasePrivileges(access),
                new ReplaceDatabasePrivileges(access),
                new TransferDatabase(access),
                new ListSchemaPrivileges(access),
                new ReplaceSchemaPrivileges(access),
                new TransferSchema(access),
                new ListTablePrivileges(access),
                new ReplaceTablePrivileges(access),
                new TransferTable(access),
                new ListColumnPrivileges(access),
                new ReplaceColumnPrivileges(access),
                new ListDefaultPrivileges(access),
                new ReplaceDefaultPrivileges(access),
                new ListSequences(access),
                new ListSequencePrivileges(access),
                new ReplaceSequencePrivileges(access),
                new ForeseePrivileges(access),
                new ListPolicies(access),
                new AddPolicy(access),
                new DeletePolicy(access),
                new SetRowSecurity(access));
    }
}
