package mathesar.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rules that no two records overlap. */
class ExclusionsSpecTest {
    private final Spec spec = Spec.with(
            Sql.of(
                    "CREATE TABLE stays (id integer PRIMARY KEY, room integer, \"from\" date, until date, during daterange,"
                            + " cancelled boolean NOT NULL DEFAULT false)"),
            Sql.of("INSERT INTO stays VALUES (1, 7, '2026-01-01', '2026-01-05', '[2026-01-01,2026-01-05)'),"
                    + " (2, 7, '2026-01-04', '2026-01-09', '[2026-01-04,2026-01-09)'),"
                    + " (3, 8, '2026-01-01', '2026-01-09', '[2026-01-01,2026-01-09)'),"
                    + " (4, 7, '2026-01-09', NULL, '[2026-01-09,)'), (5, NULL, NULL, NULL, NULL)"));
    private final long stays = spec.table("stays");

    private static final Map<String, Object> SAME_ROOM = Map.of("column", 2, "operator", "=");
    private static final Map<String, Object> DURING = Map.of("column", "during", "operator", "&&");
    private static final Map<String, Object> FROM_UNTIL =
            Map.of("expression", "daterange(\"from\", until, '[]')", "operator", "&&");

    private Map<String, Object> rule(Object... parts) {
        return Map.of("type", "x", "parts", List.of(parts));
    }

    private Map<String, Object> asked(Map<String, Object> rule) {
        return Map.of("table_oid", stays, "constraint_def_list", List.of(rule));
    }

    private JsonNode preview(Map<String, Object> rule) {
        return spec.done("columns.preview_change", asked(rule));
    }

    private String extensions() {
        return spec.rows(Sql.of("SELECT count(*) FROM pg_extension WHERE extname = 'btree_gist'"));
    }

    @Test
    void tellsWhichRecordsOverlapBeforeItIsMade() {
        JsonNode found = preview(rule(SAME_ROOM, DURING));
        assertThat(found.path("failing").asInt()).isEqualTo(2);
        assertThat(found.path("failures").size()).isEqualTo(1);
        JsonNode pair = found.path("failures").get(0);
        assertThat(pair.path("problem").asString()).isEqualTo("overlap");
        assertThat(pair.path("attnum").asInt()).isEqualTo(2);
        assertThat(pair.path("record").asString()).isEqualTo("1");
        assertThat(pair.path("value").asString()).isEqualTo("room: 7, during: [2026-01-01,2026-01-05)");
        assertThat(pair.path("other").asString()).isEqualTo("2");
        assertThat(pair.path("reason").asString()).isEqualTo("room: 7, during: [2026-01-04,2026-01-09)");
        assertThat(found.path("work").asString()).isEqualTo("SCAN");
        assertThat(found.path("lock").asString()).isEqualTo("ACCESS EXCLUSIVE");
        assertThat(found.path("extension").path("state").asString()).isEqualTo("to_create");
        assertThat(found.path("statements").get(0).asString())
                .isEqualTo("CREATE EXTENSION IF NOT EXISTS \"btree_gist\"");
        assertThat(found.path("statements").get(1).asString())
                .endsWith("ADD EXCLUDE USING gist (\"room\" WITH =, \"during\" WITH &&)");
        assertThat(extensions()).as("nothing is kept of it").isEqualTo("0");
    }

    @Test
    void needsNoExtensionForPeriodsAlone() {
        JsonNode found = preview(rule(DURING));
        assertThat(found.path("extension").isNull()).isTrue();
        assertThat(found.path("failing").asInt()).isEqualTo(3);
        assertThat(found.path("failures").size()).isEqualTo(3);
    }

    @Test
    void comparesWhatIsComputedAndOnlyTheRecordsMeant() {
        JsonNode found = preview(rule(SAME_ROOM, FROM_UNTIL));
        assertThat(found.path("failing").asInt()).isEqualTo(3);
        assertThat(found.path("failures").get(0).path("value").asString())
                .isEqualTo("room: 7, [2026-01-01,2026-01-06)");
        JsonNode some = preview(
                Map.of("type", "x", "parts", List.of(SAME_ROOM, FROM_UNTIL), "condition", "NOT cancelled AND id <> 2"));
        assertThat(some.path("failing").asInt()).isEqualTo(0);
    }

    @Test
    void isMadeWithItsExtensionKeptAndDropped() {
        TestPostgres.run(spec.target(), Sql.of("DELETE FROM stays WHERE id = 2"));
        Map<String, Object> params =
                asked(Map.of("type", "x", "name", "one_at_a_time", "parts", List.of(SAME_ROOM, DURING)));
        spec.guardedByPostgres("constraints.add", params);
        spec.done("constraints.add", params);
        assertThat(extensions()).isEqualTo("1");
        JsonNode listed = spec.done("constraints.list", Map.of("table_oid", stays));
        JsonNode rule = listed.get(listed.size() - 1);
        assertThat(rule.path("type").asString()).isEqualTo("exclude");
        assertThat(preview(rule(SAME_ROOM, DURING)).path("extension").isNull()).isTrue();
        assertThat(spec.failure(
                                "records.add",
                                Map.of(
                                        "table_oid",
                                        stays,
                                        "record_def",
                                        Map.of("1", 9, "2", 7, "5", "[2026-01-03,2026-01-04)")))
                        .path("code")
                        .asInt())
                .isEqualTo(-30055);
        spec.done(
                "constraints.delete",
                Map.of("table_oid", stays, "constraint_oid", rule.path("oid").asLong()));
        assertThat(spec.rows(Sql.of("SELECT count(*) FROM pg_constraint WHERE contype = 'x'")))
                .isEqualTo("0");
    }

    @Test
    void tellsThatTheRoleMayNotMakeTheExtension() {
        String role = spec.doneByLimited("roles.get_current_role", Map.of())
                .path("current_role")
                .path("name")
                .asString();
        TestPostgres.run(spec.target(), Sql.of("ALTER TABLE stays OWNER TO {}", Identifier.of(role)));
        JsonNode found = spec.doneByLimited("columns.preview_change", asked(rule(SAME_ROOM, DURING)));
        assertThat(found.path("extension").path("state").asString()).isEqualTo("forbidden");
        assertThat(found.path("failing").asInt()).isEqualTo(0);
        assertThat(spec.failureOfLimited("constraints.add", asked(rule(SAME_ROOM, DURING))))
                .isLessThan(0);
        assertThat(extensions()).isEqualTo("0");
    }

    @Test
    void refusesWhatCannotBeCompared() {
        List<Map<String, Object>> wrong = List.of(
                Map.of("type", "x"),
                rule(Map.of("operator", "=")),
                rule(Map.of("column", 2, "operator", "= ) ; DROP")),
                rule(Map.of("column", 2, "operator", "&&")),
                rule(Map.of("column", 99, "operator", "=")),
                rule(Map.of("expression", "a) WITH =, (b", "operator", "=")),
                rule(Map.of("column", "during", "operator", "<>")));
        for (Map<String, Object> one : wrong) {
            assertThat(spec.error("columns.preview_change", asked(one)))
                    .as(one.toString())
                    .isLessThan(0);
        }
    }
}
