package mathesar.schemas;

import java.util.ArrayList;
import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Dependents;
import mathesar.catalog.Schemas;
import mathesar.ddl.DropSchemas;
import mathesar.errors.PostgresCondition;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import mathesar.sql.Identifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code schemas.delete}: drops schemas with all that is in them, unless something outside depends on it. */
record DeleteSchemas(Access access) implements RpcMethod<DeleteSchemas.Params, @Nullable Void> {
    record Params(@Shape("number[]") JsonNode schemaOids, long databaseId) {}

    @Override
    public String name() {
        return "schemas.delete";
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
    public @Nullable Void call(Caller caller, Params params) {
        List<Long> oids = oids(params.schemaOids());
        if (oids.isEmpty()) {
            return null;
        }
        return access.write(caller, params.databaseId(), s -> {
            List<Identifier> names =
                    oids.stream().map(oid -> Schemas.name(s, oid)).toList();
            List<String> users = Dependents.ofSchemas(s, oids);
            if (!users.isEmpty()) {
                throw PostgresCondition.of("2BP01")
                        .error("cannot drop the schemas because other objects depend on them \nDetail: "
                                + String.join("\n", users));
            }
            new DropSchemas(names).statements().forEach(s::execute);
            return null;
        });
    }

    private static List<Long> oids(JsonNode sent) {
        if (!sent.isArray()) {
            throw PostgresCondition.of("22P02").error("schema_oids must be an array of oids");
        }
        List<Long> all = new ArrayList<>();
        for (JsonNode one : sent) {
            if (!one.canConvertToLong()) {
                throw PostgresCondition.of("22P02").error("invalid oid: " + one);
            }
            all.add(one.asLong());
        }
        return all;
    }
}
