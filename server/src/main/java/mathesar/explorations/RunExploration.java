package mathesar.explorations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.appdb.ColumnMetadata;
import mathesar.catalog.CatalogView;
import mathesar.errors.ApiError;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.query.Literals;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import mathesar.rpc.Streamed;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs an exploration that need not be saved. */
final class RunExploration implements RpcMethod<RunExploration.Params, Streamed<RunExploration.Result>> {
    private static final long DEFAULT_LIMIT = 100;

    private final Exploring exploring;

    RunExploration(Exploring exploring) {
        this.exploring = exploring;
    }

    /** @param explorationDef as explorations.add takes it; name, schema and the like may be left out */
    record Params(
            @Shape("shapes.ExplorationDef") JsonNode explorationDef,
            long databaseId,
            /* 0 for all rows */
            @Nullable Long limit,
            @Nullable Long offset) {}

    /**
     * @param query the definition with completed transformations and names
     * @param outputColumns aliases in order
     * @param columnMetadata of every alias that occurs anywhere
     */
    @ApiName("ExplorationResult")
    record Result(
            @Shape("shapes.ExplorationDef") JsonNode query,
            Records records,
            List<String> outputColumns,
            Map<String, ColumnInfo> columnMetadata,
            long limit,
            long offset) {}

    /** @param count of all pages */
    @ApiName("ExplorationRecords")
    record Records(long count, List<Map<String, @Nullable Object>> results) {}

    /** Where a column comes from and what it holds. */
    @ApiName("ExplorationColumn")
    record ColumnInfo(
            String alias,
            @Nullable String displayName,
            String type,
            @Shape("shapes.TypeOptions") @Nullable Map<String, Object> typeOptions,
            boolean primaryKey,
            @Nullable ColumnMetadata metadata,
            boolean isInitialColumn,
            @Nullable String inputColumnName,
            @Nullable String inputTableName,
            @Nullable Long inputTableId,
            @Nullable String inputAlias) {}

    @Override
    public String name() {
        return "explorations.run";
    }

    @Override
    public boolean reads() {
        return true;
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
    public Streamed<Result> call(Caller caller, Params params) {
        if (!params.explorationDef.isObject()) {
            throw ApiError.TYPE.error("explorations.run: exploration_def is an object");
        }
        return json -> Exploring.<Integer>translated(() -> exploring
                .access()
                .<Integer>read(
                        caller,
                        params.databaseId,
                        s -> exploring.relations().<Integer>consistently(s, view -> run(params, s, view, json))));
    }

    private int run(Params params, Session session, CatalogView view, JsonGenerator json) {
        ObjectNode definition = params.explorationDef.asObject();
        Pipeline pipeline = new Pipeline(Definition.parse(definition, view), Literals.BOUND, new Reachable(view));
        Stage stage = pipeline.run();
        long limit = params.limit == null ? DEFAULT_LIMIT : params.limit;
        long offset = params.offset == null ? 0 : params.offset;
        Results results = new Results(stage, json, view);
        session.each(statement(pipeline, stage, view.check(), limit, offset), 0, results::row);
        if (!results.started()) {
            session.each(
                    Sql.of("SELECT {}, (SELECT count(*) FROM ({}) AS c)", view.check(), stage.rows()),
                    0,
                    results::noRows);
        }
        results.end();
        ObjectNode names = DisplayNames.complete(definition.path("display_names"), pipeline.completed());
        json.writePOJOProperty("query", query(definition, pipeline, names));
        json.writePOJOProperty(
                "output_columns",
                stage.columns().stream().map(OutputColumn::alias).toList());
        json.writePOJOProperty("column_metadata", metadata(params.databaseId, pipeline, names, session));
        json.writeNumberProperty("limit", limit);
        json.writeNumberProperty("offset", offset);
        json.writeEndObject();
        return 0;
    }

    private static Sql statement(Pipeline pipeline, Stage stage, Sql check, long limit, long offset) {
        List<Sql> selected = new ArrayList<>();
        selected.add(check);
        selected.add(
                pipeline.isSummarised()
                        ? Sql.of("(SELECT count(*) FROM {})", Stage.NAME)
                        : Sql.of("(SELECT count(*) FROM ({}) AS c)", stage.rows()));
        stage.columns().forEach(c -> selected.add(CellWriter.selected(c)));
        List<Sql> order = stage.fullOrder();
        long most = stage.columns().isEmpty() ? 1 : limit;
        Sql sorted = Sql.join(", ", order);
        Sql tail = Sql.of(
                "{} {} OFFSET {}",
                sorted.isEmpty() ? Sql.EMPTY : Sql.of("ORDER BY {}", sorted),
                most == 0 ? Sql.EMPTY : Sql.of("LIMIT {}", most),
                offset);
        return pipeline.isSummarised()
                ? Sql.of(
                        "WITH {} AS MATERIALIZED ({}) SELECT {} FROM {} {}",
                        Stage.NAME,
                        stage.rows(),
                        Sql.join(", ", selected),
                        Stage.NAME,
                        tail)
                : Sql.of("SELECT {} FROM ({}) AS {} {}", Sql.join(", ", selected), stage.rows(), Stage.NAME, tail);
    }

    private static ObjectNode query(ObjectNode definition, Pipeline pipeline, ObjectNode names) {
        ObjectNode query = definition.deepCopy();
        if (definition.path("transformations").isArray()) {
            ArrayNode transformations = query.putArray("transformations");
            pipeline.completed().forEach(transformations::add);
        }
        query.set("display_names", names);
        return query;
    }

    private Map<String, ColumnInfo> metadata(long databaseId, Pipeline pipeline, ObjectNode names, Session session) {
        Map<String, ColumnInfo> all = new LinkedHashMap<>();
        pipeline.seen().forEach((alias, column) -> {
            WireType type = WireType.of(column.kind(), session);
            InitialColumn initial = column.initial() ? column.source() : null;
            InitialColumn source = column.source();
            all.put(
                    alias,
                    new ColumnInfo(
                            alias,
                            names.path(alias).isString() ? names.path(alias).stringValue() : null,
                            type.name(),
                            type.options(),
                            column.primaryKey(),
                            source == null ? null : known(databaseId, source),
                            column.initial(),
                            initial == null ? null : initial.column().name(),
                            initial == null ? null : initial.relation().name(),
                            initial == null ? null : initial.relation().oid(),
                            column.input()));
        });
        return all;
    }

    private @Nullable ColumnMetadata known(long databaseId, InitialColumn source) {
        return exploring
                .metadata()
                .get(databaseId, source.relation().oid())
                .columns()
                .get(source.column().attnum());
    }

    /** Writes the rows of the answer as they come. */
    private static final class Results {
        private final Stage stage;
        private final JsonGenerator json;
        private final CatalogView view;
        private boolean started;
        private long count;

        private Results(Stage stage, JsonGenerator json, CatalogView view) {
            this.stage = stage;
            this.json = json;
            this.view = view;
        }

        private boolean started() {
            return started;
        }

        private void start(Row row) {
            view.confirm(row.bool(1));
            count = row.number(2);
            started = true;
            json.writeStartObject();
            json.writeName("records");
            json.writeStartObject();
            json.writeNumberProperty("count", count);
            json.writeName("results");
            json.writeStartArray();
        }

        private void noRows(Row row) {
            start(row);
        }

        private void row(Row row) {
            if (!started) {
                start(row);
            }
            json.writeStartObject();
            for (int i = 0; i < stage.columns().size(); i++) {
                OutputColumn column = stage.columns().get(i);
                json.writeName(column.alias());
                String text = row.findText(3 + i);
                if (text == null) {
                    json.writeNull();
                } else {
                    CellWriter.write(json, column, text);
                }
            }
            json.writeEndObject();
        }

        private void end() {
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
