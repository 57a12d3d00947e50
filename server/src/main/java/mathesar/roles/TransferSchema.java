package mathesar.roles;

import mathesar.access.Access;
import mathesar.catalog.Roles;
import mathesar.catalog.Schema;
import mathesar.catalog.Schemas;
import mathesar.ddl.OwnSchema;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;

/** {@code schemas.privileges.transfer_ownership}: hands a schema to another role. */
record TransferSchema(Access access) implements RpcMethod<TransferSchema.Params, Schema> {
    record Params(long schemaOid, long newOwnerOid, long databaseId) {}

    @Override
    public String name() {
        return "schemas.privileges.transfer_ownership";
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
    public Schema call(Caller caller, Params params) {
        return access.write(caller, params.databaseId(), s -> {
            Identifier owner = Roles.name(s, params.newOwnerOid());
            new OwnSchema(Schemas.name(s, params.schemaOid()), owner)
                    .statements()
                    .forEach(s::execute);
            return Schemas.get(s, params.schemaOid());
        });
    }
}
