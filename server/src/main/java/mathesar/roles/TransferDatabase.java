package mathesar.roles;

import mathesar.access.Access;
import mathesar.catalog.Database;
import mathesar.catalog.Databases;
import mathesar.catalog.Roles;
import mathesar.ddl.OwnDatabase;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;

/** {@code databases.privileges.transfer_ownership}: hands the database to another role. */
record TransferDatabase(Access access) implements RpcMethod<TransferDatabase.Params, Database> {
    record Params(long newOwnerOid, long databaseId) {}

    @Override
    public String name() {
        return "databases.privileges.transfer_ownership";
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
    public Database call(Caller caller, Params params) {
        return access.write(caller, params.databaseId(), s -> {
            Identifier owner = Roles.name(s, params.newOwnerOid());
            new OwnDatabase(Identifier.of(Databases.current(s).name()), owner)
                    .statements()
                    .forEach(s::execute);
            return Databases.current(s);
        });
    }
}
