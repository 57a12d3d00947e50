package mathesar.explorations;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Explorations;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** Deletes a saved exploration. */
final class DeleteExploration implements RpcMethod<DeleteExploration.Params, @Nullable Object> {
    private final AppDatabase records;

    DeleteExploration(AppDatabase records) {
        this.records = records;
    }

    /** Of which database, and what. */
    record Params(long databaseId, long explorationId) {}

    @Override
    public String name() {
        return "explorations.delete";
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
    public @Nullable Object call(Caller caller, Params params) {
        return records.<@Nullable Object>write(s -> {
            Explorations.delete(s, params.databaseId, params.explorationId);
            return null;
        });
    }
}
