package mathesar.queries;

import java.time.Duration;
import mathesar.access.Access;
import mathesar.postgres.Mode;
import mathesar.postgres.Target;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/** {@code queries.explain}: how PostgreSQL would run a statement, as its JSON plan (manual, EXPLAIN). Nothing it does stays. */
record ExplainQuery(Access access, Running running) implements RpcMethod<ExplainQuery.Params, RawValue> {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** @param analyze whether to run it, reading only, for the times it really takes */
    record Params(
            long databaseId,
            String sql,
            @Nullable String run,
            @Nullable Boolean analyze) {}

    @Override
    public String name() {
        return "queries.explain";
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
    public RawValue call(Caller caller, Params params) {
        Target target = access.target(caller, params.databaseId());
        return running.run(
                caller,
                String.valueOf(params.run()),
                () -> access.pools().console(target, Mode.READ, TIMEOUT),
                console -> new RawValue(console.explain(params.sql(), Boolean.TRUE.equals(params.analyze()))));
    }
}
