package mathesar.roles;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Grants;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code sequences.privileges.list_direct}: who was granted what on a sequence. */
record ListSequencePrivileges(Access access) implements RpcMethod<ListSequencePrivileges.Params, List<Grants.Grant>> {
    record Params(long sequenceOid, long databaseId) {}

    @Override
    public String name() {
        return "sequences.privileges.list_direct";
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
    public List<Grants.Grant> call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), s -> Grants.onSequence(s, params.sequenceOid()));
    }
}
