package mathesar.columns;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import mathesar.access.Access;
import mathesar.catalog.Attribute;
import mathesar.catalog.Attributes;
import mathesar.catalog.FreeNames;
import mathesar.catalog.Tables;
import mathesar.catalog.Types;
import mathesar.datatypes.TypeOptions;
import mathesar.ddl.Change;
import mathesar.ddl.ColumnDefinition;
import mathesar.ddl.CommentOnColumn;
import mathesar.ddl.CreateEnum;
import mathesar.ddl.Expressions;
import mathesar.ddl.Literals;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import mathesar.sql.Expression;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.TypeName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code columns.add}: adds columns, under free names; returns their attnums. */
record AddColumns(Access access) implements RpcMethod<AddColumns.Params, @Nullable List<Integer>> {
    record Params(List<NewColumn> columnDataList, long tableOid, long databaseId) {}

    /**
     * @param preset an object with a {@code value}, which is taken as a literal
     * @param choices labels, in order, of an enumerated type that is made for the column; then no other type is given
     * @param formula an expression over the record's other columns, by which its value is computed; without a type it has the expression's
     * @param virtual whether the formula is computed when records are read, from PostgreSQL 18 on, rather than stored
     */
    @ApiName("ColumnDef")
    record NewColumn(
            @Nullable String name,
            @Nullable String type,
            @Nullable TypeOptions typeOptions,
            @Nullable Boolean nullable,

            @Shape("{ value?: unknown }") @JsonProperty("default") @Nullable
            JsonNode preset,

            @Nullable String description,
            @Nullable List<String> choices,
            @Nullable String formula,
            @Nullable Boolean virtual) {
        ColumnDefinition define(Session s, QualifiedName table, Identifier as) {
            if (choices != null && !choices.isEmpty()) {
                return new ColumnDefinition(
                        as, enumeration(s, table, as, choices), Boolean.FALSE.equals(nullable), null);
            }
            if (formula != null) {
                return computed(s, table, as, Expressions.read(formula));
            }
            String base =
                    Types.get(s, type == null ? "character varying" : type).name();
            TypeOptions options = typeOptions == null ? TypeOptions.NONE : typeOptions;
            JsonNode value = preset == null ? null : preset.get("value");
            return new ColumnDefinition(as, options.on(base), Boolean.FALSE.equals(nullable), Literals.of(value));
        }

        private ColumnDefinition computed(Session s, QualifiedName table, Identifier as, Expression expression) {
            TypeName result = type == null
                    ? Formula.typeOf(s, table, expression)
                    : TypeName.of(Types.get(s, type).name());
            return new ColumnDefinition(
                    as, result, false, null, new ColumnDefinition.Computed(expression, !Boolean.TRUE.equals(virtual)));
        }

        private static TypeName enumeration(Session s, QualifiedName table, Identifier column, List<String> labels) {
            String wanted = table.name().name() + "_" + column.name();
            QualifiedName type = new QualifiedName(table.schema(), FreeNames.type(s, table.schema(), wanted));
            new CreateEnum(type, labels).statements().forEach(s::execute);
            return TypeName.of(type.quoted());
        }
    }

    @Override
    public String name() {
        return "columns.add";
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
    public @Nullable List<Integer> call(Caller caller, Params params) {
        return params.columnDataList().isEmpty()
                ? null
                : access.write(caller, params.databaseId(), s -> add(s, params.tableOid(), params.columnDataList()));
    }

    private static List<Integer> add(Session s, long tableOid, List<NewColumn> wanted) {
        QualifiedName table = Tables.name(s, tableOid);
        Attributes before = Attributes.of(s, tableOid);
        List<String> taken = new ArrayList<>(before.names());
        List<ColumnDefinition> columns = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (NewColumn one : wanted) {
            Identifier name = FreeNames.column(taken, one.name());
            taken.add(name.name());
            columns.add(one.define(s, table, name));
            if (one.description() != null && !one.description().isEmpty()) {
                changes.add(new CommentOnColumn(table, name, one.description()));
            }
        }
        changes.addFirst(new mathesar.ddl.AddColumns(table, columns));
        changes.forEach(change -> change.statements().forEach(s::execute));
        return Attributes.of(s, tableOid).all().stream()
                .map(Attribute::attnum)
                .filter(attnum -> before.find(attnum).isEmpty())
                .toList();
    }
}
