package mathesar.schemas;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Schema;
import mathesar.catalog.Schemas;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;

/** {@code schemas.list}: the schemas of a database, without those of the system and the helper schemas. */
record ListSchemas(Access access) implements RpcMethod<ListSchemas.Params, List<Schema>> {
    record Params(long databaseId) {}

    @Override
    public String name() {
        return "schemas.list";
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
    public List<Schema> call(Caller caller, Params params) {
        return access.read(caller, params.databaseId(), Schemas::list);
    }
}
