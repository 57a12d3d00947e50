package mathesar.queries;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.QueryHistory;
import mathesar.errors.AppException;
import mathesar.postgres.Console;
import mathesar.postgres.Mode;
import mathesar.postgres.Target;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;

/** {@code queries.run}: one statement of the caller's own, as the caller's own role on a connection of its own; reading only unless told otherwise. */
record RunQuery(Access access, AppDatabase records, Running running)
        implements RpcMethod<RunQuery.Params, RunQuery.Result> {
    private static final int USUAL_ROWS = 1000;
    private static final int MOST_ROWS = 50_000;
    private static final long MOST_CHARACTERS = 8_000_000;
    private static final int USUAL_SECONDS = 60;
    private static final int MOST_SECONDS = 3600;

    /**
     * @param run an id by which the statement can be cancelled
     * @param write whether it may change anything
     * @param limit how many rows at most, 1000 unless given
     * @param timeout seconds, 60 unless given
     */
    record Params(
            long databaseId,
            String sql,
            @Nullable String run,
            @Nullable Boolean write,
            @Nullable Integer limit,
            @Nullable Integer timeout) {
        Params {
            run = run == null ? UUID.randomUUID().toString() : run;
        }

        Mode mode() {
            return Boolean.TRUE.equals(write) ? Mode.WRITE : Mode.READ;
        }
    }

    /**
     * @param rows in PostgreSQL's own text form
     * @param truncated whether there were more
     * @param affected rows touched by a statement that yields none
     * @param milliseconds it took
     */
    @ApiName("QueryAnswer")
    record Result(
            List<Console.Column> columns,
            @Shape("(string | null)[][]") List<List<@Nullable String>> rows,
            boolean truncated,
            @Nullable Long affected,
            List<String> notices,
            long milliseconds) {}

    @Override
    public String name() {
        return "queries.run";
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
        Target target = access.target(caller, params.databaseId());
        long start = System.nanoTime();
        try {
            Console.Answer answer = running.run(
                    caller,
                    String.valueOf(params.run()),
                    () -> access.pools().console(target, params.mode(), timeout(params)),
                    console -> console.run(params.sql(), bounds(params)));
            long took = milliseconds(start);
            remember(
                    caller,
                    params,
                    took,
                    answer.affected() == null ? answer.rows().size() : answer.affected(),
                    null);
            return new Result(
                    answer.columns(), answer.rows(), answer.truncated(), answer.affected(), answer.notices(), took);
        } catch (AppException e) {
            remember(
                    caller,
                    params,
                    milliseconds(start),
                    null,
                    e.text().lines().findFirst().orElse("").strip());
            throw e;
        }
    }

    private void remember(Caller caller, Params params, long took, @Nullable Long rows, @Nullable String error) {
        records.write(s -> QueryHistory.add(
                s, new QueryHistory.Entry(caller.user(), params.databaseId(), params.sql(), took, rows, error)));
    }

    private static Console.Bounds bounds(Params params) {
        int rows = params.limit() == null ? USUAL_ROWS : Math.clamp(params.limit(), 1, MOST_ROWS);
        return new Console.Bounds(rows, MOST_CHARACTERS);
    }

    private static Duration timeout(Params params) {
        return Duration.ofSeconds(
                params.timeout() == null ? USUAL_SECONDS : Math.clamp(params.timeout(), 1, MOST_SECONDS));
    }

    private static long milliseconds(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
