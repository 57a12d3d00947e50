package mathesar.tables;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Table;
import mathesar.catalog.Tables;
import mathesar.ddl.CommentOnTable;
import mathesar.ddl.RenameTable;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import mathesar.shaping.ColumnPatch;
import mathesar.shaping.ColumnPatcher;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code tables.patch}: renames and describes a table, changes its columns. Returns the name as PostgreSQL prints it. */
record PatchTable(Access access) implements RpcMethod<PatchTable.Params, String> {
    record Params(long tableOid, Patch tableDataDict, long databaseId) {}

    /** @param description absent for no change; null or empty clears */
    @ApiName("TablePatch")
    record Patch(
            @Nullable String name,
            @Shape("string") @Nullable JsonNode description,
            @Nullable List<ColumnPatch> columns) {}

    @Override
    public String name() {
        return "tables.patch";
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
    public String call(Caller caller, Params params) {
        return access.write(caller, params.databaseId(), s -> {
            Table table = Tables.get(s, params.tableOid());
            Patch patch = params.tableDataDict();
            QualifiedName name = Tables.name(s, table.oid());
            if (patch.description() != null) {
                String text = patch.description().asString("");
                new CommentOnTable(name, table.type(), text).statements().forEach(s::execute);
            }
            if (patch.columns() != null) {
                ColumnPatcher.patch(s, table.oid(), patch.columns());
            }
            if (patch.name() != null && !patch.name().isEmpty() && !patch.name().equals(table.name())) {
                new RenameTable(name, Identifier.of(patch.name())).statements().forEach(s::execute);
            }
            return Tables.printedName(s, table.oid());
        });
    }
}
