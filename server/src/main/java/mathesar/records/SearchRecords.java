package mathesar.records;

import java.util.List;
import mathesar.catalog.CatalogView;
import mathesar.catalog.Relation;
import mathesar.postgres.Session;
import mathesar.query.Search;
import mathesar.query.Source;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import mathesar.rpc.Streamed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.node.JsonNodeFactory;

/** Records that resemble some values, best first. */
final class SearchRecords implements RpcMethod<SearchRecords.Params, Streamed<RecordList>> {
    private static final long DEFAULT_LIMIT = 10;

    private final Reading reading;

    SearchRecords(Reading reading) {
        this.reading = reading;
    }

    /** @param searchParams {@code [{"attnum", "literal"}]} */
    record Params(
            @JsonDeserialize(using = WholeNumber.class) long tableOid,
            long databaseId,
            @Shape("shapes.SearchParam[]") @Nullable JsonNode searchParams,
            @Nullable Long limit,
            @Nullable Long offset,
            @Nullable Boolean returnRecordSummaries) {}

    @Override
    public String name() {
        return "records.search";
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
        return json -> reading.read(caller, params.databaseId, (s, view) -> write(caller, params, s, view, json));
    }

    private int write(Caller caller, Params params, Session session, CatalogView view, JsonGenerator json) {
        Relation relation = view.get(params.tableOid);
        reading.prefetch(params.databaseId, view, relation, List.of());
        Source source = Source.of(relation);
        Search search = Search.of(source, params.searchParams);
        PageWriter writer = new RecordPage(
                        reading,
                        caller,
                        params.databaseId,
                        view,
                        source,
                        reading.summaries(params.databaseId, view, JsonNodeFactory.instance.objectNode()))
                .where(search.condition())
                .ordered(search.order(source))
                .paged(params.limit == null ? DEFAULT_LIMIT : params.limit, params.offset)
                .summarised(Boolean.TRUE.equals(params.returnRecordSummaries))
                .counted()
                .write(session, json);
        writer.writeBeside(null);
        writer.end();
        return 0;
    }
}
