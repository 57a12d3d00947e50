package mathesar.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.catalog.CatalogView;
import mathesar.catalog.RelationColumn;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.query.BulkChanges;
import mathesar.query.Changes;
import mathesar.query.Literal;
import mathesar.query.Source;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Changes values of many records in one transaction: all or none. With expected values, a cell that somebody else has changed
 * meanwhile stops the whole, and every such cell is named.
 */
final class PatchManyRecords implements RpcMethod<PatchManyRecords.Params, PatchManyRecords.Result> {
    private static final int MOST = 100_000;

    private final Reading reading;

    PatchManyRecords(Reading reading) {
        this.reading = reading;
    }

    /**
     * One record's change.
     *
     * @param recordDef new values by attnum
     * @param expected values by attnum that must still stand; null for no check
     */
    @ApiName("RecordChange")
    record Change(
            JsonNode recordId,
            @Shape("shapes.RecordRow") JsonNode recordDef,
            @Shape("shapes.RecordRow") @Nullable JsonNode expected) {}

    /** Which table, which changes. */
    record Params(List<Change> changes, long tableOid, long databaseId) {}

    /** The keys of the changed records, in the order of the changes, as they are afterwards. */
    record Result(List<String> keys) {}

    @Override
    public String name() {
        return "records.patch_many";
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
        if (params.changes.size() > MOST) {
            throw PostgresCondition.of("54000").error("At most " + MOST + " records can be changed at once");
        }
        return reading.write(caller, params.databaseId, (s, view) -> patch(caller, params, s, view));
    }

    private Result patch(Caller caller, Params params, Session session, CatalogView view) {
        Source source = Source.of(view.get(params.tableOid));
        RelationColumn key = RecordKey.single(source.relation());
        checkExpected(params, session, view, source, key);
        String[] keys = new String[params.changes.size()];
        for (List<Integer> alike : alike(params.changes, false).values()) {
            BulkChanges bulk = bulk(caller, params, source, alike);
            List<@Nullable String> ids = ids(params, alike);
            FailingRows.run(session, alike, (from, to) -> {
                long changed = update(
                        session, view, bulk.part(from, to), key, ids.subList(from, to), alike.subList(from, to), keys);
                if (changed != to - from) {
                    throw gone(alike.subList(from, to), keys);
                }
            });
        }
        return new Result(List.of(keys));
    }

    private static long update(
            Session session,
            CatalogView view,
            BulkChanges bulk,
            RelationColumn key,
            List<@Nullable String> ids,
            List<Integer> places,
            String[] keys) {
        long[] changed = new long[1];
        session.each(bulk.update(key, ids, view.check()), 0, row -> {
            view.confirm(row.bool(1));
            keys[places.get(row.integer(2))] = row.text(3);
            changed[0]++;
        });
        return changed[0];
    }

    private static AppException gone(List<Integer> places, String[] keys) {
        List<Map<String, Object>> rows = new ArrayList<>();
        places.stream()
                .filter(i -> keys[i] == null)
                .limit(20)
                .forEach(i -> rows.add(Map.of("index", i, "code", -30206, "message", "No rows updated")));
        return new AppException(PostgresCondition.of("P0001"), "No rows updated", Map.of("rows", rows), null);
    }

    private BulkChanges bulk(Caller caller, Params params, Source source, List<Integer> alike) {
        List<RelationColumn> columns = List.of();
        List<List<@Nullable String>> values = new ArrayList<>();
        for (int i : alike) {
            Changes changes = Writing.tracked(
                    reading, caller, params.databaseId, source, Changes.parse(source, params.changes.get(i).recordDef));
            if (changes.values().isEmpty()) {
                throw PostgresCondition.of("42601").error("No value to change is given");
            }
            columns = List.copyOf(changes.values().keySet());
            values.add(new ArrayList<>(changes.values().values()));
        }
        return new BulkChanges(source, columns, values);
    }

    private static List<@Nullable String> ids(Params params, List<Integer> alike) {
        List<@Nullable String> ids = new ArrayList<>();
        alike.forEach(i -> ids.add(Literal.text(params.changes.get(i).recordId)));
        return ids;
    }

    /** The changes that name the same columns in the same order, so that each set is one statement. */
    private static Map<String, List<Integer>> alike(List<Change> changes, boolean expected) {
        Map<String, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            JsonNode values = expected ? changes.get(i).expected : changes.get(i).recordDef;
            if (values != null && values.isObject() && !(expected && values.isEmpty())) {
                alike.computeIfAbsent(String.join(",", values.propertyNames()), k -> new ArrayList<>())
                        .add(i);
            } else if (!expected) {
                throw PostgresCondition.of("22023").error("A record is an object of values by the numbers of columns");
            }
        }
        return alike;
    }

    private static void checkExpected(
            Params params, Session session, CatalogView view, Source source, RelationColumn key) {
        List<BulkConflict> conflicts = new ArrayList<>();
        for (List<Integer> alike : alike(params.changes, true).values()) {
            List<RelationColumn> columns = List.of();
            List<List<@Nullable String>> values = new ArrayList<>();
            for (int i : alike) {
                Changes expected =
                        Changes.parse(source, java.util.Objects.requireNonNull(params.changes.get(i).expected));
                columns = List.copyOf(expected.values().keySet());
                values.add(new ArrayList<>(expected.values().values()));
            }
            session.each(Sql.of("SELECT {}", view.check()), 0, row -> view.confirm(row.bool(1)));
            BulkChanges before = new BulkChanges(source, columns, values);
            session.each(before.conflicts(key, ids(params, alike)), 0, row -> {
                String now = row.findText(3);
                conflicts.add(new BulkConflict(
                        alike.get(row.integer(1)),
                        row.integer(2),
                        now == null ? null : source.get(row.integer(2)).format().raw(now)));
            });
        }
        if (!conflicts.isEmpty()) {
            throw new AppException(
                    PostgresCondition.of("40001"),
                    conflicts.size() + " cells have been changed by somebody else",
                    Map.of("conflicts", conflicts.stream().limit(1000).toList()),
                    null);
        }
    }
}
