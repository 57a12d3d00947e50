package mathesar.forms;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.ColumnMetadata;
import mathesar.appdb.ColumnMetadataStore;
import mathesar.appdb.Form;
import mathesar.catalog.Column;
import mathesar.catalog.Columns;
import mathesar.catalog.Table;
import mathesar.catalog.Tables;
import mathesar.errors.ApiError;
import mathesar.postgres.Mode;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;

/** {@code forms.get_source_info}: the tables and columns behind a form's fields, and nothing beyond them, as the form's role sees them. */
record GetFormSourceInfo(AppDatabase records, Access access, FormDoor door)
        implements RpcMethod<GetFormSourceInfo.Params, Map<String, GetFormSourceInfo.SourceTable>> {
    record Params(String formToken) {}

    /** One table: a list of one, and its columns by attnum. */
    @ApiName("FormSourceTable")
    record SourceTable(
            List<Table> tableInfo,

            @Shape("Record<string, ColumnWithMetadata | shapes.MissingColumn>")
            Map<String, Object> columns) {}

    /** A column with how it is shown. */
    record SourceColumn(
            @JsonUnwrapped Column column,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ColumnMetadata metadata) {}

    /** Stands for a column that is not there any more. */
    record MissingColumn(Reason error) {}

    record Reason(int code, String message) {}

    @Override
    public String name() {
        return "forms.get_source_info";
    }

    @Override
    public Guard guard() {
        return Guard.ANYONE;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public Map<String, SourceTable> call(Caller caller, Params params) {
        Form form = door.open(caller, params.formToken());
        Map<Long, List<Integer>> wanted = FormColumns.of(form);
        Map<Long, Map<Integer, ColumnMetadata>> shown =
                records.read(s -> ColumnMetadataStore.findAll(s, form.databaseId(), wanted.keySet()));
        return access.asRole(form.databaseId(), FormDoor.role(form), Mode.READ, s -> {
            Map<String, SourceTable> tables = new LinkedHashMap<>();
            wanted.forEach((oid, attnums) ->
                    tables.put(oid.toString(), describe(s, oid, attnums, shown.getOrDefault(oid, Map.of()))));
            return tables;
        });
    }

    private static SourceTable describe(
            Session s, long oid, List<Integer> attnums, Map<Integer, ColumnMetadata> shown) {
        List<Table> table = Tables.find(s, oid).map(List::of).orElse(List.of());
        Map<Integer, Column> known = Columns.list(s, oid).stream()
                .map(Column::plain)
                .map(Column::compact)
                .collect(Collectors.toMap(Column::id, Function.identity()));
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int attnum : attnums) {
            Column column = known.get(attnum);
            columns.put(
                    Integer.toString(attnum),
                    column == null
                            ? new MissingColumn(new Reason(ApiError.KEY.number(), "Column " + attnum + " not found"))
                            : new SourceColumn(column, shown.get(attnum)));
        }
        return new SourceTable(table, columns);
    }
}
