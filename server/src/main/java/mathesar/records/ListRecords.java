package mathesar.records;

import java.util.List;
import mathesar.catalog.CatalogView;
import mathesar.catalog.Relation;
import mathesar.postgres.Session;
import mathesar.query.Filters;
import mathesar.query.Grouping;
import mathesar.query.JoinedColumn;
import mathesar.query.Literals;
import mathesar.query.Order;
import mathesar.query.Source;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Streamed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.node.JsonNodeFactory;

/** A page of a table's records, filtered, sorted, grouped. */
final class ListRecords implements RpcMethod<ListRecords.Params, Streamed<RecordList>> {
    private final Reading reading;

    ListRecords(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param limit most rows; null for all
     * @param order {@code [{"attnum": int, "direction": "asc"|"desc"}]}
     * @param filter a tree of functions
     * @param grouping {@code {"columns": [attnum], "preproc": [id|null]}}
     * @param joinedColumns {@code [{"alias", "join_path"}]}
     */
    record Params(
            @JsonDeserialize(using = WholeNumber.class) long tableOid,
            long databaseId,
            @Nullable Long limit,
            @Nullable Long offset,
            @Nullable JsonNode order,
            @Nullable JsonNode filter,
            @Nullable JsonNode grouping,
            @Nullable JsonNode joinedColumns,
            @Nullable Boolean returnRecordSummaries) {}

    @Override
    public String name() {
        return "records.list";
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
    public Streamed<RecordList> call(Caller caller, Params params) {
        return json -> reading.access()
                .<Integer>read(
                        caller,
                        params.databaseId,
                        s -> reading.relations()
                                .<Integer>consistently(s, view -> write(caller, params, s, view, json)));
    }

    private int write(Caller caller, Params params, Session session, CatalogView view, JsonGenerator json) {
        Relation relation = view.get(params.tableOid);
        List<JoinedColumn> joined = JoinedColumn.parse(params.joinedColumns, view::get);
        reading.prefetch(
                params.databaseId,
                view,
                relation,
                joined.stream().map(j -> j.table().oid()).toList());
        Source source = Source.of(relation);
        RecordPage page = new RecordPage(
                        reading,
                        caller,
                        params.databaseId,
                        view,
                        source,
                        reading.summaries(params.databaseId, view, JsonNodeFactory.instance.objectNode()))
                .where(new Filters(source, Literals.BOUND).condition(params.filter))
                .ordered(Order.of(relation, params.order).clause(source))
                .paged(params.limit, params.offset)
                .summarised(Boolean.TRUE.equals(params.returnRecordSummaries))
                .joined(joined)
                .grouped(
                        params.grouping == null || params.grouping.isNull()
                                ? null
                                : Grouping.parse(params.grouping, source))
                .counted();
        PageWriter writer = page.write(session, json);
        writer.writeBeside(Groups.of(page, writer, session));
        writer.end();
        return 0;
    }
}
