package mathesar.roles;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Collaborator;
import mathesar.appdb.Collaborators;
import mathesar.appdb.ConfiguredRoles;
import mathesar.appdb.Databases;
import mathesar.appdb.Users;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code collaborators.add}: lets a user work on a database as a stored role. */
record AddCollaborator(AppDatabase records) implements RpcMethod<AddCollaborator.Params, Collaborator> {
    record Params(long databaseId, long userId, long configuredRoleId) {}

    @Override
    public String name() {
        return "collaborators.add";
    }

    @Override
    public Guard guard() {
        return Guard.ADMINISTRATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public Collaborator call(Caller caller, Params params) {
        return records.write(s -> {
            Databases.get(s, params.databaseId());
            Users.get(s, params.userId());
            ConfiguredRoles.get(s, params.configuredRoleId());
            return Collaborators.add(s, params.userId(), params.databaseId(), params.configuredRoleId());
        });
    }
}
