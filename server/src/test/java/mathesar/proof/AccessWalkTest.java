package mathesar.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mathesar.postgres.Target;
import mathesar.rpc.Guard;
import mathesar.rpc.Json;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;
import mathesar.testing.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every method, called by everyone about their own and about another's database: who may not gets a refusal and learns nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessWalkTest {
    private static final int NOT_ALLOWED = -32603;
    private static final int NO_ROLE = -28030;
    private static final long NOWHERE = 987_654;
    private static final String SECRET = "canary_of_the_other_database";

    /** These would end what the other calls work with: their guards are walked, but nobody who may does them. */
    private static final Set<String> SPARED = Set.of(
            "databases.configured.disconnect",
            "databases.delete",
            "databases.setup.create_new",
            "users.password.replace_own",
            "users.second_factor.begin",
            "users.sessions.end",
            "users.sessions.end_others",
            "users.patch_self",
            "users.patch_other",
            "users.password.revoke",
            "users.delete");

    private final TestServer server = TestServer.shared();
    private final TestClient admin = server.admin();
    private final TestClient stranger = server.other();
    private final TestClient collaborator = server.other();
    private final Place own = place("own_words", collaborator);
    private final Place foreign = place(SECRET, null);

    private record Place(long database, long table, long schema) {}

    @TestFactory
    Stream<DynamicTest> visitorsAreRefusedEverywhere() {
        return walk(method -> method.guard() != Guard.ANYONE, method -> {
            for (Place place : List.of(own, foreign)) {
                assertThat(code(server.anonymous(), method, place.database, place))
                        .isEqualTo(NOT_ALLOWED);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whoHasNoRoleIsRefusedOnEveryDatabaseInTheSameWords() {
        return walk(method -> method.guard() == Guard.COLLABORATOR, method -> {
            String nowhere = refusal(stranger, method, NOWHERE, own);
            assertThat(refusal(stranger, method, own.database, own)).isEqualTo(nowhere);
            assertThat(refusal(stranger, method, foreign.database, foreign)).isEqualTo(nowhere);
            assertThat(code(stranger, method, own.database, own)).isEqualTo(NO_ROLE);
        });
    }

    @TestFactory
    Stream<DynamicTest> aCollaboratorIsLetInOnItsOwnDatabaseAlone() {
        return walk(method -> method.guard() == Guard.COLLABORATOR && !SPARED.contains(method.name()), method -> {
            assertThat(refusal(collaborator, method, foreign.database, foreign))
                    .isEqualTo(refusal(collaborator, method, NOWHERE, own));
            assertThat(code(collaborator, method, foreign.database, foreign)).isEqualTo(NO_ROLE);
            assertThat(code(collaborator, method, own.database, own)).isNotIn(NO_ROLE, NOT_ALLOWED);
        });
    }

    @TestFactory
    Stream<DynamicTest> onlyAdministratorsAreLetInToWhatIsTheirs() {
        return walk(method -> method.guard() == Guard.ADMINISTRATOR, method -> {
            for (TestClient person : List.of(stranger, collaborator)) {
                assertThat(code(person, method, own.database, own)).isEqualTo(NOT_ALLOWED);
                assertThat(code(person, method, foreign.database, foreign)).isEqualTo(NOT_ALLOWED);
            }
            if (!SPARED.contains(method.name())) {
                assertThat(code(admin, method, own.database, own)).isNotEqualTo(NOT_ALLOWED);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whatAnyoneSignedInMayAskTellsNothingOfForeignDatabases() {
        return walk(method -> method.guard() != Guard.COLLABORATOR && !SPARED.contains(method.name()), method -> {
            for (TestClient person : List.of(server.anonymous(), stranger, collaborator)) {
                for (Place place : List.of(own, foreign)) {
                    assertThat(call(person, method, place.database, place).toString())
                            .doesNotContain(SECRET);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> idsOfAForeignDatabaseLeadNowhereInOnesOwn() {
        return walk(method -> method.guard() == Guard.COLLABORATOR && !SPARED.contains(method.name()), method -> {
            for (long shift = 0; shift < 8; shift++) {
                Place mixed = new Place(own.database, foreign.table + shift, foreign.schema + shift);
                assertThat(call(collaborator, method, own.database, mixed).toString())
                        .doesNotContain(SECRET);
            }
        });
    }

    private interface Check {
        void of(RpcMethod<?, ?> method);
    }

    private Stream<DynamicTest> walk(Predicate<RpcMethod<?, ?>> which, Check check) {
        return server.registry().all().stream()
                .filter(which)
                .map(method -> DynamicTest.dynamicTest(method.name(), () -> check.of(method)));
    }

    private Place place(String words, @Nullable TestClient person) {
        Target target = TestPostgres.freshDatabase();
        TestPostgres.run(
                target,
                Sql.of("CREATE TABLE {} (id int PRIMARY KEY, words text)", Identifier.of(words)),
                Sql.of("INSERT INTO {} VALUES (1, {})", Identifier.of(words), Sql.literal(words)));
        long database = server.connect(admin, target);
        if (person != null) {
            server.share(admin, database, person, TestPostgres.createRole(target, "walker"));
        }
        JsonNode table = admin.result("tables.list", Map.of("database_id", database, "schema_oid", 2200))
                .path(0);
        return new Place(database, table.path("oid").asLong(), 2200);
    }

    private static int code(TestClient person, RpcMethod<?, ?> method, long database, Place place) {
        return call(person, method, database, place).path("error").path("code").asInt();
    }

    /** The whole refusal but for the number that was asked for. */
    private static String refusal(TestClient person, RpcMethod<?, ?> method, long database, Place place) {
        return call(person, method, database, place).path("error").toString().replaceAll("\\b" + database + "\\b", "#");
    }

    private static JsonNode call(TestClient person, RpcMethod<?, ?> method, long database, Place place) {
        Map<String, Object> params = new LinkedHashMap<>();
        for (RecordComponent component : method.params().getRecordComponents()) {
            params.put(wireName(component), plausible(component, place));
        }
        params.computeIfPresent("database_id", (name, plausible) -> database);
        return person.call(method.name(), params);
    }

    private static Object plausible(RecordComponent component, Place place) {
        String name = wireName(component);
        Class<?> type = component.getType();
        if (name.endsWith("table_oid")) {
            return place.table;
        }
        if (name.endsWith("schema_oid")) {
            return place.schema;
        }
        if (type == long.class || type == int.class || type == Long.class || type == Integer.class) {
            return 1;
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (List.class.isAssignableFrom(type)) {
            return new ArrayList<>();
        }
        if (ObjectNode.class.isAssignableFrom(type)) {
            return Json.MAPPER.createObjectNode();
        }
        return type == String.class ? "x" : Json.MAPPER.nullNode();
    }

    private static String wireName(RecordComponent component) {
        return component.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
