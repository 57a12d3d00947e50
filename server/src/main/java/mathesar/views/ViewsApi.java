package mathesar.views;

import java.util.List;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.rpc.RpcMethod;

/** The methods of {@code views.*}: ways to look at a table, saved under names. */
public final class ViewsApi {
    private ViewsApi() {}

    public static List<RpcMethod<?, ?>> methods(Access access, AppDatabase records) {
        Viewed viewed = new Viewed(access);
        return List.of(
                new ListViews(records, viewed),
                new AddView(records, viewed),
                new PatchView(records),
                new DeleteView(records));
    }
}
