package mathesar.roles;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Sequences;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code sequences.list}: the sequences of a schema that rights can be granted on. */
record ListSequences(Access access) implements RpcMethod<ListSequences.Params, List<Sequences.Sequence>> {
    record Params(long schemaOid, long databaseId) {}

    @Override
    public String name() {
        return "sequences.list";
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
    public List<Sequences.Sequence> call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), s -> Sequences.list(s, params.schemaOid()));
    }
}
