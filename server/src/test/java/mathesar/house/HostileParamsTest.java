package mathesar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mathesar.errors.ApiError;
import mathesar.postgres.Target;
import mathesar.rpc.Json;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Sql;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls every method with values of every wrong kind: each is refused in the API's own words, none as something unforeseen. */
class HostileParamsTest {
    /** These would take away what the other calls work on, or the caller's session. */
    private static final Set<String> SPARED = Set.of(
            "databases.configured.disconnect",
            "databases.delete",
            "databases.setup.create_new",
            "databases.setup.connect_existing",
            "users.password.replace_own",
            "users.second_factor.begin",
            "users.sessions.end",
            "users.sessions.end_others",
            "users.patch_self",
            "users.patch_other",
            "users.password.revoke",
            "users.delete");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "1e400",
            "99999999999999999999",
            "1e999999999",
            "\"\"",
            "\"1\"",
            "\"x'\\\"; --%s $1 ? {}\"",
            "\"\\u0000\"",
            "\"\\ud83d\"",
            "[]",
            "[null]",
            "[[[]]]",
            "[1,\"a\",{}]",
            "{}",
            "{\"\":null}",
            "{\"type\":\"x\",\"id\":[],\"name\":{}}");

    private final TestServer server = TestServer.shared();

    @TestFactory
    Stream<DynamicTest> nothingIsUnforeseen() {
        TestClient admin = server.admin();
        Target database = TestPostgres.freshDatabase();
        TestPostgres.run(
                database, Sql.of("CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a text, b numeric)"));
        long id = server.connect(admin, database);
        long oid = admin.result("tables.list", Map.of("database_id", id, "schema_oid", 2200))
                .path(0)
                .path("oid")
                .asLong();
        return server.registry().all().stream()
                .filter(method -> !SPARED.contains(method.name()))
                .map(method -> DynamicTest.dynamicTest(
                        method.name(), () -> assertThat(unforeseen(admin, method, id, oid)).isEmpty()));
    }

    /** The calls that were answered as an inner error. */
    private static List<String> unforeseen(TestClient admin, RpcMethod<?, ?> method, long database, long table) {
        List<String> found = new ArrayList<>();
        List<String> names = Arrays.stream(method.params().getRecordComponents())
                .map(HostileParamsTest::wireName)
                .toList();
        for (String wrong : names) {
            for (String value : VALUES) {
                ObjectNode params = Json.MAPPER.createObjectNode();
                names.forEach(name -> params.set(name, plausible(name, database, table)));
                params.set(wrong, Json.MAPPER.readTree(value));
                JsonNode answer = Json.MAPPER.readTree(admin.rpc("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
                                + method.name() + "\",\"params\":" + params + "}")
                        .body());
                if (answer.path("error").path("code").asInt() == ApiError.INTERNAL.number()) {
                    found.add(params.toString());
                }
            }
        }
        return found;
    }

    private static JsonNode plausible(String name, long database, long table) {
        return switch (name) {
            case "database_id" -> Json.MAPPER.valueToTree(database);
            case "table_oid" -> Json.MAPPER.valueToTree(table);
            case "schema_oid" -> Json.MAPPER.valueToTree(2200);
            default -> name.endsWith("_id") || name.endsWith("_oid") || name.endsWith("attnum")
                    ? Json.MAPPER.valueToTree(1)
                    : Json.MAPPER.nullNode();
        };
    }

    private static String wireName(RecordComponent component) {
        return component.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
