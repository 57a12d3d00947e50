package mathesar.tables;

import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.FreeNames;
import mathesar.catalog.Schemas;
import mathesar.catalog.Tables;
import mathesar.ddl.CreateTable;
import mathesar.ddl.KeyColumn;
import mathesar.postgres.Session;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.Present;
import mathesar.rpc.RpcMethod;
import mathesar.shaping.Links;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** {@code data_modeling.add_mapping_table}: makes a table that refers to several others; all of it or nothing. */
record AddMappingTable(Access access) implements RpcMethod<AddMappingTable.Params, @Nullable Void> {
    record Params(
            @Nullable @Present String tableName, List<MappingColumn> mappingColumns, long schemaOid, long databaseId) {}

    /** One column of the mapping table and the table it refers to. */
    record MappingColumn(
            @Nullable String columnName, @Nullable Long referentTableOid) {}

    @Override
    public String name() {
        return "data_modeling.add_mapping_table";
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
        return access.write(caller, params.databaseId(), s -> {
            make(s, params.schemaOid(), params.tableName(), params.mappingColumns());
            return null;
        });
    }

    static void make(Session s, long schemaOid, @Nullable String tableName, List<MappingColumn> columns) {
        QualifiedName table = new QualifiedName(Schemas.name(s, schemaOid), FreeNames.table(s, schemaOid, tableName));
        KeyColumn key = new KeyColumn(Identifier.of("id"), KeyColumn.Kind.IDENTITY);
        new CreateTable(table, key, List.of(), List.of()).statements().forEach(s::execute);
        long oid = Tables.oid(s, table);
        for (MappingColumn one : columns) {
            if (one.columnName() == null && one.referentTableOid() == null) {
                continue;
            }
            String name = one.columnName() == null ? "" : one.columnName();
            Links.addColumn(s, oid, name, one.referentTableOid() == null ? 0 : one.referentTableOid());
        }
    }
}
