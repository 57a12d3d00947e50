package mathesar.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Collaborators;
import mathesar.appdb.ConfiguredRoles;
import mathesar.appdb.Databases;
import mathesar.appdb.MetadataCache;
import mathesar.appdb.Secrets;
import mathesar.appdb.Servers;
import mathesar.appdb.StoredTargets;
import mathesar.appdb.Users;
import mathesar.catalog.Relations;
import mathesar.postgres.Mode;
import mathesar.postgres.Pools;
import mathesar.postgres.Target;
import mathesar.rpc.Caller;
import mathesar.rpc.Dispatcher;
import mathesar.rpc.Json;
import mathesar.rpc.Registry;
import mathesar.sql.Sql;
import mathesar.testing.TestPostgres;
import tools.jackson.databind.JsonNode;

/** The methods of this room over a database of their own, called as JSON. */
final class RecordsServer {
    final Target database = TestPostgres.freshDatabase();
    final AppDatabase application;
    final Access access;
    private final Pools pools = TestPostgres.pools();
    private final Dispatcher dispatcher;
    private final long serverId;
    private final long databaseId;
    private final Caller owner;

    RecordsServer() {
        Secrets secrets = new Secrets(List.of("a secret for tests"));
        application = AppDatabase.open(TestPostgres.freshDatabase(), pools, secrets);
        StoredTargets targets = new StoredTargets(application);
        access = new Access(pools, targets);
        dispatcher = new Dispatcher(
                new Registry(RecordsApi.methods(
                        access, new Relations(), application, new MetadataCache(application), DownloadLinks.NONE)),
                access::collaborates);
        serverId = application.write(s -> Servers.add(s, database.host(), database.port(), "disable", null)
                .id());
        databaseId = application.write(
                s -> Databases.add(s, database.database(), serverId, null, "0").id());
        owner = person(database);
    }

    /** A signed-in person mapped to a role. */
    Caller person(Target role) {
        return application.write(s -> {
            long user = Users.add(s, new Users.Details(role.role(), false, "", null, "en"), "-", false)
                    .id();
            byte[] password = application.secrets().seal(role.password());
            long stored = ConfiguredRoles.find(s, serverId, role.role())
                    .orElseGet(() -> ConfiguredRoles.add(s, role.role(), serverId, password))
                    .id();
            Collaborators.add(s, user, databaseId, stored);
            return new Caller(user, role.role(), false, null, "");
        });
    }

    long databaseId() {
        return databaseId;
    }

    void run(Sql... statements) {
        TestPostgres.run(database, statements);
    }

    long oid(String table) {
        return pools.transact(
                database, Mode.READ, s -> s.get(Sql.of("SELECT {}::text::regclass::oid", table), row -> row.number(1)));
    }

    /** The result of a call by the owner of everything. @param params without database_id, in JSON with single quotes */
    JsonNode result(String method, String params) {
        return result(owner, method, params);
    }

    JsonNode result(Caller caller, String method, String params) {
        JsonNode answer = answer(caller, method, params);
        assertThat(answer.has("error")).as(answer.toString()).isFalse();
        return answer.get("result");
    }

    /** As {@link #result}, for parameters in plain JSON. */
    JsonNode exact(String method, String params) {
        JsonNode answer = send(owner, method, params);
        assertThat(answer.has("error")).as(answer.toString()).isFalse();
        return answer.get("result");
    }

    /** The code of the error a call ends in. */
    int error(String method, String params) {
        return answer(owner, method, params).path("error").path("code").asInt(0);
    }

    JsonNode answer(String method, String params) {
        return answer(owner, method, params);
    }

    JsonNode answer(Caller caller, String method, String params) {
        return send(caller, method, params.replace('\'', '"'));
    }

    private JsonNode send(Caller caller, String method, String params) {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":{\"database_id\":"
                + databaseId + "," + params + "}}";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            dispatcher.answer(caller, body.getBytes(StandardCharsets.UTF_8), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.MAPPER.readTree(out.toByteArray());
    }
}
