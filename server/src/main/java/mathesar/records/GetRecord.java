package mathesar.records;

import java.util.List;
import mathesar.catalog.CatalogView;
import mathesar.catalog.Relation;
import mathesar.postgres.Session;
import mathesar.query.Joined;
import mathesar.query.Source;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.Present;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import mathesar.rpc.Streamed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.node.JsonNodeFactory;

/** The record with a primary key; an empty list if there is none. */
final class GetRecord implements RpcMethod<GetRecord.Params, Streamed<RecordList>> {
    private final Reading reading;

    GetRecord(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param recordId the key; for a key of several columns an object by attnum
     * @param tableRecordSummaryTemplates by table oid, used instead of the stored ones; null for the automatic one
     */
    record Params(
            @Present @Nullable JsonNode recordId,
            @JsonDeserialize(using = WholeNumber.class) long tableOid,
            long databaseId,
            @Shape("shapes.JoinedColumn[]") @Nullable JsonNode joinedColumns,
            @Nullable Boolean returnRecordSummaries,

            @Shape("Record<string, shapes.RecordSummaryTemplate>") @Nullable
            JsonNode tableRecordSummaryTemplates) {
        JsonNode templates() {
            return tableRecordSummaryTemplates == null
                    ? JsonNodeFactory.instance.objectNode()
                    : tableRecordSummaryTemplates;
        }
    }

    @Override
    public String name() {
        return "records.get";
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
        List<Joined> joined = Joined.parse(params.joinedColumns, view::get);
        reading.prefetch(
                params.databaseId,
                view,
                relation,
                joined.stream().map(j -> j.table().oid()).toList());
        Source source = Source.of(relation);
        PageWriter writer = new RecordPage(
                        reading,
                        caller,
                        params.databaseId,
                        view,
                        source,
                        reading.summaries(params.databaseId, view, params.templates()))
                .where(RecordKey.equalTo(source, params.recordId))
                .summarised(Boolean.TRUE.equals(params.returnRecordSummaries))
                .joined(joined)
                .counted()
                .write(session, json);
        writer.writeBeside(null);
        writer.end();
        return 0;
    }
}
