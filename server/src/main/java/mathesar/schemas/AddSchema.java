package mathesar.schemas;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Roles;
import mathesar.catalog.Schema;
import mathesar.catalog.Schemas;
import mathesar.ddl.Change;
import mathesar.ddl.CommentOnSchema;
import mathesar.ddl.CreateSchema;
import mathesar.ddl.OwnSchema;
import mathesar.errors.PostgresCondition;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.Present;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;
import org.jspecify.annotations.Nullable;

/** {@code schemas.add}: makes a schema, for another owner if one is given. */
record AddSchema(Access access) implements RpcMethod<AddSchema.Params, Schema> {
    record Params(
            @Present @Nullable String name,
            long databaseId,
            @Nullable Long ownerOid,
            @Nullable String description) {}

    @Override
    public String name() {
        return "schemas.add";
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
        Identifier name = newName(params.name());
        return access.write(caller, params.databaseId(), s -> {
            List<Change> changes = new ArrayList<>();
            changes.add(new CreateSchema(name));
            if (params.description() != null && !params.description().isEmpty()) {
                changes.add(new CommentOnSchema(name, params.description()));
            }
            if (params.ownerOid() != null) {
                changes.add(new OwnSchema(name, Roles.name(s, params.ownerOid())));
            }
            changes.forEach(change -> change.statements().forEach(s::execute));
            return Schemas.get(s, Schemas.oid(s, name));
        });
    }

    static Identifier newName(@Nullable String name) {
        if (name == null) {
            throw PostgresCondition.of("22004").error("a schema needs a name");
        }
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw PostgresCondition.of("42602").error("\"" + name + "\" cannot be the name of a schema");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > 63) {
            throw PostgresCondition.of("3F000").error("the name of a schema cannot be longer than 63 bytes");
        }
        return Identifier.of(name);
    }
}
