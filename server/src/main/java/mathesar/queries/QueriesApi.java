package mathesar.queries;

import java.util.List;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.rpc.RpcMethod;

/** The methods of {@code queries.*}. */
public final class QueriesApi {
    private QueriesApi() {}

    public static List<RpcMethod<?, ?>> methods(Access access, AppDatabase records) {
        Running running = new Running(access.live());
        return List.of(
                new RunQuery(access, records, running),
                new CancelQuery(running),
                new ExplainQuery(access, running),
                new ListHistory(records),
                new ClearHistory(records),
                new SaveView(access, running),
                new GetView(access),
                new ReplaceView(access, running),
                new DescribeCatalog(access));
    }
}
