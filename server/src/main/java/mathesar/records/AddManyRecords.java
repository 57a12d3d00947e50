package mathesar.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.catalog.CatalogView;
import mathesar.catalog.RelationColumn;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.query.BulkChanges;
import mathesar.query.Changes;
import mathesar.query.Source;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Adds many records in one transaction: all or none. */
final class AddManyRecords implements RpcMethod<AddManyRecords.Params, AddManyRecords.Result> {
    private static final int MOST = 100_000;

    private final Reading reading;

    AddManyRecords(Reading reading) {
        this.reading = reading;
    }

    /** @param recordDefs values by attnum; columns that are not named take their defaults */
    record Params(@Shape("shapes.RecordRow[]") List<JsonNode> recordDefs, long tableOid, long databaseId) {}

    /** The keys of the new records, in their order. */
    record Result(List<String> keys) {}

    @Override
    public String name() {
        return "records.add_many";
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
    public Result call(Caller caller, Params params) {
        if (params.recordDefs.size() > MOST) {
            throw PostgresCondition.of("54000").error("At most " + MOST + " records can be added at once");
        }
        return reading.write(caller, params.databaseId, (s, view) -> add(caller, params, s, view));
    }

    private Result add(Caller caller, Params params, Session session, CatalogView view) {
        Source source = Source.of(view.get(params.tableOid));
        RelationColumn key = RecordKey.single(source.relation());
        List<Changes> all = new ArrayList<>();
        params.recordDefs.forEach(def ->
                all.add(Writing.tracked(reading, caller, params.databaseId, source, Changes.parse(source, def))));
        String[] keys = new String[all.size()];
        for (List<Integer> alike : alike(all).values()) {
            FailingRows.run(
                    session,
                    alike,
                    (from, to) -> insert(session, view, source, key, all, alike.subList(from, to), keys));
        }
        return new Result(List.of(keys));
    }

    private static void insert(
            Session session,
            CatalogView view,
            Source source,
            RelationColumn key,
            List<Changes> all,
            List<Integer> places,
            String[] keys) {
        List<RelationColumn> columns =
                List.copyOf(all.get(places.getFirst()).values().keySet());
        if (columns.isEmpty()) {
            for (int place : places) {
                session.each(
                        all.get(place).insert(source, RecordKey.written(source), view.check()),
                        0,
                        row -> keys[place] = row.text(2));
            }
            return;
        }
        List<List<@Nullable String>> values = new ArrayList<>();
        places.forEach(i -> values.add(new ArrayList<>(all.get(i).values().values())));
        int[] next = new int[1];
        session.each(new BulkChanges(source, columns, values).insert(key, view.check()), 0, row -> {
            view.confirm(row.bool(1));
            keys[places.get(next[0]++)] = row.text(2);
        });
    }

    private static Map<List<RelationColumn>, List<Integer>> alike(List<Changes> all) {
        Map<List<RelationColumn>, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            alike.computeIfAbsent(List.copyOf(all.get(i).values().keySet()), k -> new ArrayList<>())
                    .add(i);
        }
        return alike;
    }
}
