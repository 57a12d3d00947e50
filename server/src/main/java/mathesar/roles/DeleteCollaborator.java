package mathesar.roles;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Collaborators;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code collaborators.delete}: takes the database from a user; the user and the role stay. */
record DeleteCollaborator(AppDatabase records) implements RpcMethod<DeleteCollaborator.Params, Void> {
    record Params(long collaboratorId) {}

    @Override
    public String name() {
        return "collaborators.delete";
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
    public @Nullable Void call(Caller caller, Params params) {
        records.write(s -> {
            Collaborators.get(s, params.collaboratorId());
            Collaborators.delete(s, params.collaboratorId());
            return params;
        });
        return null;
    }
}
