package mathesar.users;

import java.util.UUID;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Settings;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.NoParams;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code analytics.initialize}: gives the installation a random id. Nothing is sent. */
record InitializeAnalytics(AppDatabase records) implements RpcMethod<NoParams, @Nullable Void> {
    @Override
    public String name() {
        return "analytics.initialize";
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
            Settings.add(s, AnalyticsState.INSTALLATION, UUID.randomUUID().toString());
            return null;
        });
    }
}
