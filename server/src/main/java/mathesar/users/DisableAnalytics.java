package mathesar.users;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Settings;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.NoParams;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code analytics.disable}: forgets the installation's id. */
record DisableAnalytics(AppDatabase records) implements RpcMethod<NoParams, @Nullable Void> {
    @Override
    public String name() {
        return "analytics.disable";
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
    public @Nullable Void call(Caller caller, NoParams params) {
        return records.<@Nullable Void>write(s -> {
            Settings.delete(s, AnalyticsState.INSTALLATION);
            return null;
        });
    }
}
