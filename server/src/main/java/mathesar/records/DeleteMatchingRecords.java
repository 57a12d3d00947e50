package mathesar.records;

import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Deletes all records of a filter, however many they are. */
final class DeleteMatchingRecords implements RpcMethod<DeleteMatchingRecords.Params, DeleteMatchingRecords.Result> {
    private final Reading reading;

    DeleteMatchingRecords(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param filter as in {@code records.list}; null for all records
     * @param expectedCount how many records the caller was told of; with any other number nothing is deleted
     */
    record Params(
            @Shape("shapes.FilterExpr") @Nullable JsonNode filter,
            long expectedCount,
            long tableOid,
            long databaseId) {}

    /** How many records were deleted. */
    @ApiName("MatchingDeleted")
    record Result(long count) {}

    @Override
    public String name() {
        return "records.delete_matching";
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
        return new Result(matching.run(source -> Sql.of("DELETE FROM {}", source.from())));
    }
}
