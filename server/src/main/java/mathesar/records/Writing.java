package mathesar.records;

import java.util.List;
import mathesar.catalog.CatalogView;
import mathesar.catalog.Relation;
import mathesar.postgres.Session;
import mathesar.query.Changes;
import mathesar.query.Source;
import mathesar.rpc.Caller;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the methods that write one record share. */
final class Writing {
    private Writing() {}

    /** The changes with the acting user's id in the column that tracks it, whatever was sent. */
    static Changes tracked(Reading reading, Caller caller, long databaseId, Source source, Changes changes) {
        Integer tracking =
                reading.settings(databaseId, source.relation().oid()).table().userTrackingAttnum();
        Long user = caller.userId();
        if (tracking == null || user == null) {
            return changes;
        }
        return source.relation()
                .find(tracking)
                .map(column -> changes.with(column, Long.toString(user)))
                .orElse(changes);
    }

    /** Writes the record with a key, as {@link RecordKey#written} gave it, as the answer of a method that wrote it. */
    static void writeRecord(
            Reading reading,
            Caller caller,
            long databaseId,
            Session session,
            CatalogView view,
            Source source,
            String key,
            boolean summarised,
            JsonGenerator json) {
        Relation relation = source.relation();
        reading.prefetch(databaseId, view, relation, List.of());
        new RecordPage(
                        reading,
                        caller,
                        databaseId,
                        view,
                        source,
                        reading.summaries(databaseId, view, JsonNodeFactory.instance.objectNode()))
                .where(RecordKey.reread(source, key))
                .summarised(summarised)
                .write(session, json)
                .endAdded();
    }
}
