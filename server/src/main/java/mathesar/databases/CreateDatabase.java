package mathesar.databases;

import java.util.List;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code databases.setup.create_new}: a new database on the server of the application's own records. */
record CreateDatabase(Connector connector) implements RpcMethod<CreateDatabase.Params, ConnectionResult> {
    record Params(
            String database,
            @Nullable List<String> sampleData,
            @Nullable String nickname) {
        List<String> samples() {
            return sampleData == null ? List.of() : sampleData;
        }
    }

    @Override
    public String name() {
        return "databases.setup.create_new";
    }

    @Override
    public Guard guard() {
        return Guard.ADMINISTRATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public ConnectionResult call(Caller caller, Params params) {
        return connector.create(caller, params.database(), params.samples(), params.nickname());
    }
}
