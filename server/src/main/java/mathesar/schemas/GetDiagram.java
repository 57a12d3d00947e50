package mathesar.schemas;

import mathesar.access.Access;
import mathesar.catalog.Diagram;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code schemas.get_diagram}: the tables of a schema with their columns, and the links between them. */
record GetDiagram(Access access) implements RpcMethod<GetDiagram.Params, Diagram> {
    record Params(long schemaOid, long databaseId) {}

    @Override
    public String name() {
        return "schemas.get_diagram";
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
    public Diagram call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), s -> Diagram.of(s, params.schemaOid()));
    }
}
