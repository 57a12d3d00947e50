package mathesar.schemas;

import mathesar.access.Access;
import mathesar.catalog.Schema;
import mathesar.catalog.Schemas;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code schemas.get}: one schema, null if there is none with this oid. */
record GetSchema(Access access) implements RpcMethod<GetSchema.Params, @Nullable Schema> {
    record Params(long schemaOid, long databaseId) {}

    @Override
    public String name() {
        return "schemas.get";
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
    public @Nullable Schema call(Caller caller, Params params) {
        return access.read(
                caller,
                params.databaseId(),
                s -> Schemas.find(s, params.schemaOid()).orElse(null));
    }
}
