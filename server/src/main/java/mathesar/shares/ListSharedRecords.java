package mathesar.shares;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import mathesar.errors.ApiError;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/**
 * {@code shares.records}: a page of a link's rows, for everyone who has its token. Pages go by number of rows and not by key: a position
 * by key would tell values of columns that are not shown.
 */
record ListSharedRecords(ShareDoor door) implements RpcMethod<ListSharedRecords.Params, ListSharedRecords.Page> {
    private static final long MOST = 500;
    private static final long FARTHEST = 1_000_000;

    /**
     * @param password where the link asks for one
     * @param part which of the parts that {@code shares.get} tells, from 0; the first without it
     * @param limit 1 to 500; 100 without it
     * @param offset how many rows are passed over, at most 1,000,000
     */
    record Params(
            String token,
            @Nullable String password,
            @Nullable Integer part,
            @Nullable Long limit,
            @Nullable Long offset) {
        private static final long USUAL = 100;

        Params {
            part = part == null ? 0 : part;
            limit = limit == null ? USUAL : limit;
            offset = offset == null ? 0 : offset;
            if (limit < 1 || limit > MOST || offset < 0 || offset > FARTHEST) {
                throw ApiError.VALUE.error("A page has 1 to 500 rows and begins within the first 1,000,000");
            }
        }
    }

    /** Cells by the keys of columns. @param more whether further rows follow */
    @ApiName("SharedRecords")
    record Page(List<Map<String, @Nullable RawValue>> results, boolean more) {}

    @Override
    public String name() {
        return "shares.records";
    }

    @Override
    public Guard guard() {
        return Guard.ANYONE;
    }

    @Override
    public boolean reads() {
        return true;
    }

    @Override
    public boolean strict() {
        return true;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public Page call(Caller caller, Params params) {
        long limit = Objects.requireNonNull(params.limit());
        long offset = Objects.requireNonNull(params.offset());
        int part = Objects.requireNonNull(params.part());
        ShareDoor.Visit visit = new ShareDoor.Visit(params.token(), params.password(), caller.address());
        List<Map<String, @Nullable RawValue>> rows =
                door.open(visit, open -> open.result(part).page(open.session(), open.view(), limit + 1, offset));
        boolean more = rows.size() > limit;
        return new Page(more ? rows.subList(0, (int) limit) : rows, more);
    }
}
