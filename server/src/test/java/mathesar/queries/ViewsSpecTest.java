package mathesar.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Views made of one's own query, and given another. */
class ViewsSpecTest {
    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE t (id integer PRIMARY KEY, a text)"),
            Sql.of("INSERT INTO t VALUES (1, 'x'), (2, NULL)"));

    private long schema() {
        return spec.number(Sql.of("SELECT 'public'::regnamespace::oid"));
    }

    private long save(String name, String sql, boolean materialized, boolean invoker) {
        return spec.done(
                        "queries.save_view",
                        Map.of(
                                "sql",
                                sql,
                                "schema_oid",
                                schema(),
                                "name",
                                name,
                                "materialized",
                                materialized,
                                "invoker",
                                invoker))
                .path("oid")
                .asLong();
    }

    @Test
    void aQueryBecomesAView() {
        Map<String, Object> params =
                Map.of("sql", "SELECT id, a FROM t -- all\n;", "schema_oid", schema(), "name", "my \"view\"");
        spec.guardedByPostgres("queries.save_view", params);
        long oid = spec.done("queries.save_view", params).path("oid").asLong();
        assertThat(spec.rows(Sql.of("SELECT count(*) FROM \"my \"\"view\"\"\"")))
                .isEqualTo("2");
        Map<String, Object> which = Map.of("view_oid", oid);
        spec.guarded("queries.view", which);
        JsonNode view = spec.done("queries.view", which);
        assertThat(view.path("name").asString()).isEqualTo("my \"view\"");
        assertThat(view.path("materialized").asBoolean()).isFalse();
        assertThat(view.path("sql").asString()).contains("FROM t");
    }

    @Test
    void anotherQueryKeepsRightsAndOptions() {
        long oid = save("v", "SELECT id FROM t", false, true);
        spec.done("queries.run", Map.of("sql", "GRANT SELECT ON v TO PUBLIC", "write", true));
        Map<String, Object> params = Map.of("view_oid", oid, "sql", "SELECT id, a FROM t WHERE a IS NOT NULL");
        spec.guardedByPostgres("queries.replace_view", params);
        spec.done("queries.replace_view", params);
        assertThat(spec.rows(Sql.of("SELECT * FROM v"))).isEqualTo("1|x");
        assertThat(spec.rows(
                        Sql.of("SELECT reloptions, relacl::text LIKE '%=r/%' FROM pg_class WHERE oid = 'v'::regclass")))
                .isEqualTo("{security_invoker=true}|t");
        JsonNode refused = spec.failure("queries.replace_view", Map.of("view_oid", oid, "sql", "SELECT a FROM t"));
        assertThat(refused.path("message").asString()).contains("column");
        assertThat(spec.rows(Sql.of("SELECT * FROM v"))).isEqualTo("1|x");
    }

    @Test
    void rowsAreKeptWhereAskedFor() {
        long oid = save("kept", "SELECT count(*) AS n FROM t", true, false);
        assertThat(spec.done("queries.view", Map.of("view_oid", oid))
                        .path("materialized")
                        .asBoolean())
                .isTrue();
        assertThat(spec.rows(Sql.of("SELECT n FROM kept"))).isEqualTo("2");
        assertThat(spec.failure("queries.replace_view", Map.of("view_oid", oid, "sql", "SELECT 1::bigint AS n"))
                        .path("message")
                        .asString())
                .contains("not a view");
    }

    @Test
    void nothingElseIsRunAndAFaultIsPlacedInTheQuery() {
        Map<String, Object> where = Map.of("schema_oid", schema(), "name", "bad");
        for (String sql : new String[] {"SELECT 1; DROP TABLE t", "DELETE FROM t", "", "SELECT 1 AS a; SELECT 2"}) {
            assertThat(spec.error("queries.save_view", with(where, sql)))
                    .as(sql)
                    .isNotZero();
        }
        JsonNode fault = spec.failure("queries.save_view", with(where, "SELECT nothing FROM t"));
        assertThat(fault.path("data").path("position").asInt()).isEqualTo("SELECT ".length() + 1);
        assertThat(spec.number(Sql.of("SELECT count(*) FROM t"))).isEqualTo(2);
        assertThat(spec.failure("queries.view", Map.of("view_oid", spec.table("t")))
                        .path("message")
                        .asString())
                .contains("no view");
    }

    private static Map<String, Object> with(Map<String, Object> where, String sql) {
        Map<String, Object> all = new java.util.HashMap<>(where);
        all.put("sql", sql);
        return all;
    }
}
