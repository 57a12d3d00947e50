package mathesar.explorations;

import java.util.List;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Exploration;
import mathesar.appdb.Explorations;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** The saved explorations of a database or of one schema. */
final class ListExplorations implements RpcMethod<ListExplorations.Params, List<Exploration>> {
    private final AppDatabase records;

    ListExplorations(AppDatabase records) {
        this.records = records;
    }

    /** Of which database, and what. */
    record Params(long databaseId, @Nullable Long schemaOid) {}

    @Override
    public String name() {
        return "explorations.list";
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
    public List<Exploration> call(Caller caller, Params params) {
        return records.read(s -> Explorations.list(s, params.databaseId, params.schemaOid));
    }
}
