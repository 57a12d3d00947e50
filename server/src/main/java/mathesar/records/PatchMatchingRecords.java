package mathesar.records;

import mathesar.query.Changes;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Gives all records of a filter the same values, however many they are. */
final class PatchMatchingRecords implements RpcMethod<PatchMatchingRecords.Params, PatchMatchingRecords.Result> {
    private final Reading reading;

    PatchMatchingRecords(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param recordDef values by attnum
     * @param filter as in {@code records.list}; null for all records
     * @param expectedCount how many records the caller was told of; with any other number nothing is changed
     */
    record Params(
            @Shape("shapes.RecordRow") JsonNode recordDef,
            @Shape("shapes.FilterExpr") @Nullable JsonNode filter,
            long expectedCount,
            long tableOid,
            long databaseId) {}

    /** How many records were changed. */
    @ApiName("MatchingChanged")
    record Result(long count) {}

    @Override
    public String name() {
        return "records.patch_matching";
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
        Matching matching =
                new Matching(reading, caller, params.databaseId, params.tableOid, params.filter, params.expectedCount);
        return new Result(matching.run(source -> Writing.tracked(
                        reading, caller, params.databaseId, source, Changes.parse(source, params.recordDef))
                .assignment(source)));
    }
}
