package mathesar.roles;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.rpc.RpcMethod;

/** The methods of {@code roles.configured.*} and {@code collaborators.*}: which roles' passwords are kept, and who works as which. */
public final class StoredRolesApi {
    private StoredRolesApi() {}

    public static List<RpcMethod<?, ?>> methods(AppDatabase records) {
        return List.of(
                new ListStoredRoles(records),
                new AddStoredRole(records),
                new DeleteStoredRole(records),
                new SetStoredPassword(records),
                new ListCollaborators(records),
                new AddCollaborator(records),
                new DeleteCollaborator(records),
                new SetCollaboratorRole(records));
    }
}
