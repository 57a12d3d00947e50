package mathesar.databases;

import mathesar.appdb.AppDatabase;
import mathesar.appdb.Server;
import mathesar.appdb.Servers;
import mathesar.errors.ApiError;
import mathesar.postgres.Pools;
import mathesar.postgres.Session;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code servers.configured.patch}: changes the keys that are present. */
record PatchServer(AppDatabase records, Pools pools) implements RpcMethod<PatchServer.Params, Server> {
    record Params(
            long serverId,

            @Shape("{ host?: string; port?: number | null; sslmode?: string }")
            ObjectNode patch) {}

    @Override
    public String name() {
        return "servers.configured.patch";
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
    public Server call(Caller caller, Params params) {
        Server before = records.read(s -> Servers.get(s, params.serverId()));
        Server after = records.write(s -> patch(s, params));
        pools.forgetIf(
                target -> target.host().equals(before.host()) && SameAddress.ports(target.port(), before.port()));
        return after;
    }

    private static Server patch(Session s, Params params) {
        Server server = Servers.get(s, params.serverId());
        ObjectNode patch = params.patch();
        Server changed = new Server(
                server.id(),
                patch.has("host") ? text(patch, "host") : server.host(),
                patch.has("port") ? port(patch.get("port")) : server.port(),
                patch.has("sslmode") ? SslModes.check(text(patch, "sslmode")) : server.sslMode(),
                patch.has("ssl_root_cert") ? certificate(patch.get("ssl_root_cert")) : server.rootCertificate());
        Servers.update(s, changed);
        return Servers.get(s, server.id());
    }

    private static String text(ObjectNode patch, String key) {
        JsonNode value = patch.get(key);
        if (!value.isString()) {
            throw ApiError.INTEGRITY.error("'" + key + "' must be a text");
        }
        return value.stringValue();
    }

    private static @Nullable Integer port(JsonNode value) {
        return value.isNull() ? null : Integer.valueOf(value.asInt(-1));
    }

    private static @Nullable String certificate(JsonNode value) {
        return value.isNull() ? null : value.asString();
    }
}
