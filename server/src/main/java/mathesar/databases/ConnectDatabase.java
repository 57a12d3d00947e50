package mathesar.databases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import mathesar.postgres.Target;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import org.jspecify.annotations.Nullable;

/** {@code databases.setup.connect_existing}: connects a database with the role given; nothing is installed in it. */
record ConnectDatabase(Connector connector) implements RpcMethod<ConnectDatabase.Params, ConnectionResult> {
    /** @param sslRootCert PEM text of the certificate authority, for verify-ca and verify-full */
    record Params(
            String host,
            @Nullable Integer port,
            String database,
            String role,
            String password,
            @Nullable List<String> sampleData,
            @Nullable String nickname,
            @JsonProperty("sslmode") @Nullable String sslMode,
            @Nullable String sslRootCert) {
        Target target() {
            return new Target(
                    host,
                    port,
                    database,
                    role,
                    password,
                    SslModes.check(sslMode == null ? "prefer" : sslMode),
                    sslRootCert);
        }
    }

    @Override
    public String name() {
        return "databases.setup.connect_existing";
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
        List<String> samples = params.sampleData() == null ? List.of() : params.sampleData();
        return connector.connect(caller, params.target(), samples, params.nickname());
    }
}
