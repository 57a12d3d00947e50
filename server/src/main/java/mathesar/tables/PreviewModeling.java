package mathesar.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import mathesar.access.Access;
import mathesar.catalog.Tables;
import mathesar.ddl.KeyColumn;
import mathesar.errors.ApiError;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Executed;
import mathesar.postgres.Session;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.shaping.Extraction;
import mathesar.shaping.KeyChanges;
import mathesar.shaping.Links;
import mathesar.shaping.Relocation;
import org.jspecify.annotations.Nullable;

/**
 * {@code data_modeling.preview}: what one of the changes of {@code data_modeling.*} would do, found out by doing it and taking it back.
 * Fails as the change would.
 */
record PreviewModeling(Access access) implements RpcMethod<PreviewModeling.Params, PreviewModeling.Preview> {
    /** Tables with more records are not tried out: others would wait meanwhile. */
    private static final long MOST_RECORDS = 200_000;

    /**
     * One of the changes, with the parameters of its method.
     *
     * @param split as {@code data_modeling.split_table}
     * @param move as {@code data_modeling.move_columns}
     * @param key as {@code data_modeling.change_primary_key_column}
     * @param newKey as {@code columns.add_primary_key_column}
     * @param link as {@code data_modeling.add_foreign_key_column}
     * @param mapping as {@code data_modeling.add_mapping_table}
     */
    record Params(
            long databaseId,
            @Nullable Split split,
            @Nullable Move move,
            @Nullable Key key,
            @Nullable NewKey newKey,
            @Nullable Link link,
            @Nullable Mapping mapping) {}

    @ApiName("PreviewSplit")
    record Split(
            long tableOid,
            List<Integer> columnAttnums,
            @Nullable String extractedTableName,
            @Nullable String relationshipFkColumnName) {
        Split {
            requireAll(columnAttnums);
        }
    }

    @ApiName("PreviewMove")
    record Move(long sourceTableOid, long targetTableOid, List<Integer> moveColumnAttnums) {
        Move {
            requireAll(moveColumnAttnums);
        }
    }

    @ApiName("PreviewKey")
    record Key(
            long tableOid,
            int columnAttnum,

            @com.fasterxml.jackson.annotation.JsonProperty("default") @Nullable
            String fill,

            @Nullable Boolean dropExistingPkColumn) {}

    @ApiName("PreviewNewKey")
    record NewKey(
            long tableOid,
            String pkeyType,
            @Nullable String name,
            @Nullable Boolean dropExistingPkeyColumn) {}

    @ApiName("PreviewLink")
    record Link(String columnName, long referrerTableOid, long referentTableOid) {
        Link {
            requireAll(Arrays.asList(columnName));
        }
    }

    @ApiName("PreviewMapping")
    record Mapping(@Nullable String tableName, List<AddMappingTable.MappingColumn> mappingColumns, long schemaOid) {
        Mapping {
            requireAll(mappingColumns);
        }
    }

    /**
     * @param tried false for a table with so many records that it is not tried out; then there are no statements
     * @param statements in order
     */
    @ApiName("ModelPreview")
    record Preview(boolean tried, List<Statement> statements) {}

    /**
     * @param records how many records it writes
     */
    @ApiName("ModelStatement")
    record Statement(String sql, long records) {}

    /** What is nested the dispatcher does not look at. */
    private static void requireAll(@Nullable List<?> list) {
        if (list == null || list.stream().anyMatch(Objects::isNull)) {
            throw ApiError.TYPE.error("data_modeling.preview misses a parameter of the change");
        }
    }

    private record Change(List<Long> tables, Runnable work) {}

    @Override
    public String name() {
        return "data_modeling.preview";
    }

    @Override
    public boolean noteworthy() {
        return false;
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
    public Preview call(Caller caller, Params params) {
        return access.write(caller, params.databaseId(), s -> {
            Change change = change(s, params);
            if (change.tables().stream().anyMatch(oid -> Tables.estimatedRecords(s, oid) > MOST_RECORDS)) {
                return new Preview(false, List.of());
            }
            List<Executed> executed = s.recorded(change.work());
            s.rollback();
            return new Preview(
                    true,
                    executed.stream()
                            .map(one -> new Statement(one.statement().readable(), one.rows()))
                            .toList());
        });
    }

    private static Change change(Session s, Params asked) {
        if (asked.split() instanceof Split(var table, var columns, var name, var link)) {
            return new Change(List.of(table), () -> Extraction.split(s, table, columns, name, link));
        }
        if (asked.move() instanceof Move(var source, var target, var columns)) {
            return new Change(List.of(source, target), () -> Relocation.move(s, source, target, columns));
        }
        if (asked.key() instanceof Key(var table, var column, var fill, var drop)) {
            KeyColumn.Kind kind = fill == null ? null : KeyColumn.Kind.of(fill);
            return new Change(
                    List.of(table), () -> KeyChanges.changeKey(s, table, column, kind, Boolean.TRUE.equals(drop)));
        }
        if (asked.newKey() instanceof NewKey(var table, var type, var name, var drop)) {
            KeyColumn.Kind kind = KeyColumn.Kind.of(type);
            return new Change(
                    List.of(table), () -> KeyChanges.addKeyColumn(s, table, kind, name, Boolean.TRUE.equals(drop)));
        }
        if (asked.link() instanceof Link(var column, var referrer, var referent)) {
            return new Change(List.of(), () -> Links.addColumn(s, referrer, column, referent));
        }
        if (asked.mapping() instanceof Mapping(var name, var columns, var schema)) {
            return new Change(List.of(), () -> AddMappingTable.make(s, schema, name, columns));
        }
        throw PostgresCondition.of("22004").error("name the change to look at");
    }
}
