package mathesar.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.TableMetadataStore;
import mathesar.catalog.Attributes;
import mathesar.catalog.FreeNames;
import mathesar.catalog.Roles;
import mathesar.catalog.Schemas;
import mathesar.catalog.Tables;
import mathesar.ddl.ColumnDefinition;
import mathesar.ddl.CommentOnTable;
import mathesar.ddl.ConstraintDefinition;
import mathesar.ddl.CreateTable;
import mathesar.ddl.KeyColumn;
import mathesar.ddl.OwnTable;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.shaping.ConstraintRequest;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code tables.add}: makes a table with a key column that fills itself. */
record AddTable(Access access, AppDatabase records) implements RpcMethod<AddTable.Params, AddTable.Added> {
    record Params(
            long schemaOid,
            long databaseId,
            @Nullable String tableName,
            @Nullable KeyInfo pkeyColumnInfo,
            @Nullable List<NewColumn> columnDataList,
            @Nullable List<ConstraintRequest> constraintDataList,
            @Nullable Long ownerOid,
            @Nullable String comment) {}

    /** The key column that every new table gets. */
    record KeyInfo(@Nullable String name, @Nullable String type) {}

    /** @param renamedColumns columns that had to give way to the key column, old name to new */
    @ApiName("TableAdded")
    record Added(long oid, String name, Map<String, String> renamedColumns) {}

    @Override
    public String name() {
        return "tables.add";
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
    public AddTable.Added call(Caller caller, Params params) {
        Added added = access.write(caller, params.databaseId(), s -> add(s, params));
        ObjectNode metadata = JsonNodeFactory.instance.objectNode().put("mathesar_added_pkey_attnum", 1);
        records.write(s -> {
            TableMetadataStore.set(s, params.databaseId(), added.oid(), metadata);
            return added;
        });
        return added;
    }

    private static Added add(Session s, Params params) {
        Identifier schema = Schemas.name(s, params.schemaOid());
        QualifiedName table = new QualifiedName(schema, FreeNames.table(s, params.schemaOid(), params.tableName()));
        KeyInfo info = params.pkeyColumnInfo() == null ? new KeyInfo(null, null) : params.pkeyColumnInfo();
        Identifier key = Identifier.of(info.name() == null || info.name().isBlank() ? "id" : info.name());
        List<NewColumn> wanted = params.columnDataList() == null ? List.of() : params.columnDataList();
        Map<String, String> renamed = new LinkedHashMap<>();
        List<ColumnDefinition> columns = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            columns.add(wanted.get(i).define(s, rename(wanted.get(i).nameAt(i + 1), wanted, renamed)));
        }
        List<ConstraintRequest> constraints =
                params.constraintDataList() == null ? List.of() : params.constraintDataList();
        List<ConstraintDefinition> rules =
                constraints.stream().map(one -> one.define(s, Attributes.NONE)).toList();
        new CreateTable(table, new KeyColumn(key, KeyColumn.Kind.of(info.type())), columns, rules)
                .statements()
                .forEach(s::execute);
        if (params.comment() != null && !params.comment().isEmpty()) {
            new CommentOnTable(table, "table", params.comment()).statements().forEach(s::execute);
        }
        if (params.ownerOid() != null) {
            new OwnTable(table, Roles.name(s, params.ownerOid())).statements().forEach(s::execute);
        }
        return new Added(Tables.oid(s, table), table.name().name(), renamed);
    }

    /** A column called {@code id} gives way to the key column. */
    private static Identifier rename(String name, List<NewColumn> all, Map<String, String> renamed) {
        if (!name.equals("id")) {
            return Identifier.of(name);
        }
        List<String> taken = new ArrayList<>(List.of("id"));
        for (int i = 0; i < all.size(); i++) {
            taken.add(all.get(i).nameAt(i + 1));
        }
        taken.addAll(renamed.values());
        Identifier other = FreeNames.column(taken, name);
        renamed.put(name, other.name());
        return other;
    }
}
