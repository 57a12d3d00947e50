package mathesar.schemas;

import mathesar.access.Access;
import mathesar.catalog.Schema;
import mathesar.catalog.Schemas;
import mathesar.ddl.CommentOnSchema;
import mathesar.ddl.RenameSchema;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import mathesar.sql.Identifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code schemas.patch}: renames and describes a schema. */
record PatchSchema(Access access) implements RpcMethod<PatchSchema.Params, @Nullable Schema> {
    record Params(long schemaOid, long databaseId, Patch patch) {}

    /** @param name null for no change
     *  @param description absent for no change; null or empty clears */
    @ApiName("SchemaPatch")
    record Patch(
            @Nullable String name,
            @Shape("string") @Nullable JsonNode description) {}

    @Override
    public String name() {
        return "schemas.patch";
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
        return access.write(caller, params.databaseId(), s -> {
            Patch patch = params.patch();
            if (patch.description() != null) {
                String text = patch.description().asString("");
                new CommentOnSchema(Schemas.name(s, params.schemaOid()), text)
                        .statements()
                        .forEach(s::execute);
            }
            if (patch.name() != null) {
                Identifier old = Schemas.name(s, params.schemaOid());
                Identifier name = AddSchema.newName(patch.name());
                if (!name.equals(old)) {
                    new RenameSchema(old, name).statements().forEach(s::execute);
                }
            }
            return Schemas.find(s, params.schemaOid()).orElse(null);
        });
    }
}
