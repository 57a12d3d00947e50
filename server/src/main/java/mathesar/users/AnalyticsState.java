package mathesar.users;

import java.util.Map;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Settings;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.NoParams;
import mathesar.rpc.RpcMethod;

/** {@code analytics.get_state}: whether anonymous statistics are kept. Off unless an administrator says so. */
record AnalyticsState(AppDatabase records) implements RpcMethod<NoParams, Map<String, Boolean>> {
    /** The setting that holds the installation's random id while statistics are on. */
    static final String INSTALLATION = "installation_id";

    @Override
    public String name() {
        return "analytics.get_state";
    }

    @Override
    public Guard guard() {
        return Guard.ADMINISTRATOR;
    }

    @Override
    public Class<NoParams> params() {
        return NoParams.class;
    }

    @Override
    public boolean strict() {
        return true;
    }

    @Override
    public Map<String, Boolean> call(Caller caller, NoParams params) {
        return Map.of(
                "enabled", records.read(s -> Settings.find(s, INSTALLATION)).isPresent());
    }
}
