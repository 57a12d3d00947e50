package mathesar.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import mathesar.postgres.Mode;
import mathesar.postgres.Target;
import mathesar.sql.Sql;
import tools.jackson.databind.JsonNode;

/** A database connected to the shared server: an administrator who may do all in it, and someone whose role may do nothing. */
public final class Spec {
    public static final int NOT_ALLOWED = -32603;
    public static final int WRONG_PARAMETERS = -31049;
    public static final int NO_ROLE = -28030;
    public static final int NO_PRIVILEGE = -30101;

    private final Target target = TestPostgres.freshDatabase();
    private final TestClient admin = TestServer.shared().admin();
    private final TestClient limited = TestServer.shared().other();
    private final TestClient stranger = TestServer.shared().other();
    private final long databaseId;

    private Spec() {
        databaseId = TestServer.shared().connect(admin, target);
        // Until version 14 everyone may create in this schema.
        TestPostgres.run(target, Sql.of("REVOKE CREATE ON SCHEMA public FROM PUBLIC"));
        TestServer.shared().share(admin, databaseId, limited, TestPostgres.createRole(target, "limited"));
    }

    /** With what the statements make. */
    public static Spec with(Sql... setUp) {
        Spec spec = new Spec();
        TestPostgres.run(spec.target, setUp);
        return spec;
    }

    public Target target() {
        return target;
    }

    public long databaseId() {
        return databaseId;
    }

    /** The call succeeds. */
    public JsonNode done(String method, Map<String, ?> params) {
        return admin.result(method, complete(params));
    }

    /** As {@link #done}, by the one whose role may do nothing. */
    public JsonNode doneByLimited(String method, Map<String, ?> params) {
        return limited.result(method, complete(params));
    }

    /** The call by the one whose role may do nothing fails; its code. */
    public int failureOfLimited(String method, Map<String, ?> params) {
        return limited.error(method, complete(params));
    }

    /** The call fails; its code. */
    public int error(String method, Map<String, ?> params) {
        return admin.error(method, complete(params));
    }

    /** The call fails; the whole error. */
    public JsonNode failure(String method, Map<String, ?> params) {
        return admin.call(method, complete(params)).path("error");
    }

    /** Neither visitors nor people without a role may call; the parameters are checked. */
    public void guarded(String method, Map<String, ?> params) {
        assertThat(TestServer.shared().anonymous().error(method, complete(params)))
                .as(method + " by a visitor")
                .isEqualTo(NOT_ALLOWED);
        assertThat(stranger.error(method, complete(params)))
                .as(method + " by someone without a role")
                .isEqualTo(NO_ROLE);
        assertThat(admin.error(method, Map.of()))
                .as(method + " without parameters")
                .isEqualTo(WRONG_PARAMETERS);
    }

    /** Only administrators may call; the parameters are checked. The call is made as it stands, without this database added. */
    public void reserved(String method, Map<String, ?> params) {
        assertThat(TestServer.shared().anonymous().error(method, params))
                .as(method + " by a visitor")
                .isEqualTo(NOT_ALLOWED);
        assertThat(limited.error(method, params))
                .as(method + " by a collaborator")
                .isEqualTo(NOT_ALLOWED);
        assertThat(admin.error(method, Map.of()))
                .as(method + " without parameters")
                .isEqualTo(WRONG_PARAMETERS);
    }

    /** The administrator of this database. */
    public TestClient admin() {
        return admin;
    }

    /** As {@link #guarded}; moreover PostgreSQL refuses it to a role that may do nothing. */
    public void guardedByPostgres(String method, Map<String, ?> params) {
        guarded(method, params);
        assertThat(limited.error(method, complete(params)))
                .as(method + " by a role without rights")
                .isEqualTo(NO_PRIVILEGE);
    }

    public long table(String name) {
        return number(Sql.of("SELECT {}::regclass::oid", name));
    }

    public long number(Sql query) {
        return TestPostgres.pools().transact(target, Mode.READ, s -> s.get(query, row -> row.number(1)));
    }

    /** The rows, fields parted by a bar, NULL empty. */
    public String rows(Sql query) {
        return TestPostgres.pools()
                .transact(
                        target,
                        Mode.READ,
                        s -> String.join("\n", s.list(query, row -> {
                            StringBuilder line = new StringBuilder();
                            for (int i = 1; i <= row.width(); i++) {
                                String text = row.findText(i);
                                line.append(i > 1 ? "|" : "").append(text == null ? "" : text);
                            }
                            return line.toString();
                        })));
    }

    private Map<String, Object> complete(Map<String, ?> params) {
        Map<String, Object> all = new LinkedHashMap<>(params);
        all.put("database_id", databaseId);
        return all;
    }
}
