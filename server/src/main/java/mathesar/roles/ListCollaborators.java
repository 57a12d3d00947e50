package mathesar.roles;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Collaborator;
import mathesar.appdb.Collaborators;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code collaborators.list}: everyone who works on the database. */
record ListCollaborators(AppDatabase records) implements RpcMethod<ListCollaborators.Params, List<Collaborator>> {
    record Params(long databaseId) {}

    @Override
    public String name() {
        return "collaborators.list";
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
    public List<Collaborator> call(Caller caller, Params params) {
        return records.read(s -> Collaborators.list(s, params.databaseId()));
    }
}
