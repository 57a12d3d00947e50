package mathesar.records;

import mathesar.catalog.CatalogView;
import mathesar.postgres.Session;
import mathesar.query.Changes;
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

/** Adds a record; columns that are not named take their defaults. */
final class AddRecord implements RpcMethod<AddRecord.Params, Streamed<RecordAdded>> {
    private final Reading reading;

    AddRecord(Reading reading) {
        this.reading = reading;
    }

    /** @param recordDef values by attnum */
    record Params(
            @Shape("shapes.RecordRow") JsonNode recordDef,
            @JsonDeserialize(using = WholeNumber.class) long tableOid,
            long databaseId,
            @Nullable Boolean returnRecordSummaries) {}

    @Override
    public String name() {
        return "records.add";
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
    public Streamed<RecordAdded> call(Caller caller, Params params) {
        return json -> reading.write(caller, params.databaseId, (s, view) -> add(caller, params, s, view, json));
    }

    private int add(Caller caller, Params params, Session session, CatalogView view, JsonGenerator json) {
        Source source = Source.of(view.get(params.tableOid));
        RecordKey.single(source.relation());
        Changes changes =
                Writing.tracked(reading, caller, params.databaseId, source, Changes.parse(source, params.recordDef));
        String added = session.get(changes.insert(source, RecordKey.written(source), view.check()), row -> {
            view.confirm(row.bool(1));
            return row.text(2);
        });
        Writing.writeRecord(
                reading,
                caller,
                params.databaseId,
                session,
                view,
                source,
                added,
                Boolean.TRUE.equals(params.returnRecordSummaries),
                json);
        return 0;
    }
}
