package mathesar.records;

import mathesar.catalog.CatalogView;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.query.Changes;
import mathesar.query.Source;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.Present;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import mathesar.rpc.Streamed;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Changes some values of a record. The answer is the record as it is then, also if its key has changed. */
final class PatchRecord implements RpcMethod<PatchRecord.Params, Streamed<RecordAdded>> {
    private final Reading reading;

    PatchRecord(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param recordDef values by attnum
     * @param recordId the key; for a key of several columns an object by attnum
     */
    record Params(
            @Shape("shapes.RecordRow") JsonNode recordDef,
            @Present @Nullable JsonNode recordId,
            @JsonDeserialize(using = WholeNumber.class) long tableOid,
            long databaseId,
            @Nullable Boolean returnRecordSummaries) {}

    @Override
    public String name() {
        return "records.patch";
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
        return json -> reading.write(caller, params.databaseId, (s, view) -> patch(caller, params, s, view, json));
    }

    private int patch(Caller caller, Params params, Session session, CatalogView view, JsonGenerator json) {
        Source source = Source.of(view.get(params.tableOid));
        Changes changes =
                Writing.tracked(reading, caller, params.databaseId, source, Changes.parse(source, params.recordDef));
        Sql update = changes.update(
                source, RecordKey.written(source), RecordKey.equalTo(source, params.recordId), view.check());
        String changed = session.find(update, row -> {
                    view.confirm(row.bool(1));
                    return row.text(2);
                })
                .orElseThrow(() -> missing(session, view));
        Writing.writeRecord(
                reading,
                caller,
                params.databaseId,
                session,
                view,
                source,
                changed,
                Boolean.TRUE.equals(params.returnRecordSummaries),
                json);
        return 0;
    }

    private static RuntimeException missing(Session session, CatalogView view) {
        session.each(Sql.of("SELECT {}", view.check()), 0, row -> view.confirm(row.bool(1)));
        return PostgresCondition.of("P0001").error("No rows updated");
    }
}
