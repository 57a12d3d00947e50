package mathesar.roles;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Collaborator;
import mathesar.appdb.Collaborators;
import mathesar.appdb.ConfiguredRoles;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code collaborators.set_role}: gives a collaborator another stored role of the same server. */
record SetCollaboratorRole(AppDatabase records) implements RpcMethod<SetCollaboratorRole.Params, Collaborator> {
    record Params(long collaboratorId, long configuredRoleId) {}

    @Override
    public String name() {
        return "collaborators.set_role";
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
            Collaborators.get(s, params.collaboratorId());
            ConfiguredRoles.get(s, params.configuredRoleId());
            Collaborators.setRole(s, params.collaboratorId(), params.configuredRoleId());
            return Collaborators.get(s, params.collaboratorId());
        });
    }
}
