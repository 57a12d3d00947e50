package mathesar.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import mathesar.errors.AppException;
import mathesar.postgres.Mode;
import mathesar.postgres.Target;
import mathesar.rpc.Caller;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever was granted, records show a role just what a plain SELECT shows it. */
class RecordPermissionsTest {
    private static final int CASES = Integer.getInteger("permission.cases", 60);
    private static final List<String> COLUMNS = List.of("id", "a", "owner_id", "b");

    private final RecordsServer server = new RecordsServer();
    private final Random random = new Random(20261122);

    @Test
    void everyExitShowsWhatSelectShows() {
        server.run(
                Sql.of("CREATE TABLE owners (id int PRIMARY KEY, name text)"),
                Sql.of("INSERT INTO owners SELECT i, 'o' || i FROM generate_series(1, 5) i"),
                Sql.of("CREATE TABLE things (id int PRIMARY KEY, a text, owner_id int REFERENCES owners, b int)"),
                Sql.of("INSERT INTO things SELECT i, 't' || i, 1 + i % 5, i % 3 FROM generate_series(1, 20) i"));
        Target role = TestPostgres.createRole(server.database, "someone");
        Caller caller = server.person(role);
        String things = "'table_oid':" + server.oid("things");
        for (int i = 0; i < CASES; i++) {
            String setting = shuffle(Identifier.of(role.role()));
            check(caller, role, things, setting);
        }
    }

    private String shuffle(Identifier role) {
        List<String> granted = new ArrayList<>();
        server.run(
                Sql.of("REVOKE ALL ON things, owners FROM {}", role),
                Sql.of("ALTER TABLE things DISABLE ROW LEVEL SECURITY"),
                Sql.of("ALTER TABLE owners DISABLE ROW LEVEL SECURITY"),
                Sql.of("DROP POLICY IF EXISTS p ON things"),
                Sql.of("DROP POLICY IF EXISTS p ON owners"));
        for (String column : COLUMNS) {
            if (random.nextInt(3) > 0) {
                granted.add(column);
                server.run(Sql.of("GRANT SELECT ({}) ON things TO {}", Identifier.of(column), role));
            }
        }
        boolean owners = random.nextBoolean();
        if (owners) {
            server.run(Sql.of("GRANT SELECT ON owners TO {}", role));
        }
        boolean rows = random.nextBoolean();
        if (rows) {
            server.run(
                    Sql.of("ALTER TABLE things ENABLE ROW LEVEL SECURITY"),
                    Sql.of("CREATE POLICY p ON things FOR SELECT USING (id % 2 = 0)"),
                    Sql.of("ALTER TABLE owners ENABLE ROW LEVEL SECURITY"),
                    Sql.of("CREATE POLICY p ON owners FOR SELECT USING (id < 4)"));
        }
        return granted + " owners " + owners + " rows " + rows;
    }

    private void check(Caller caller, Target role, String things, String setting) {
        JsonNode answer = server.answer(caller, "records.list", things + ",'return_record_summaries':true");
        List<List<String>> plain;
        try {
            plain = select(role, setting);
        } catch (AppException refused) {
            assertThat(answer.path("error").path("code").asInt()).as(setting).isEqualTo(-30101);
            return;
        }
        JsonNode page = answer.path("result");
        TreeSet<String> shown = new TreeSet<>();
        page.path("results").forEach(row -> shown.add(row.toString().replaceAll("\"\\d\":", "")));
        TreeSet<String> expected = new TreeSet<>();
        plain.forEach(row -> expected.add("{" + String.join(",", row) + "}"));
        assertThat(shown).as(setting).isEqualTo(expected);
        assertThat(page.path("count").asInt()).as(setting).isEqualTo(plain.size());
        TreeSet<String> linked = new TreeSet<>();
        page.path("linked_record_summaries").path("3").forEach(s -> linked.add(s.asString()));
        assertThat(linked).as(setting).isSubsetOf(names(role));
        if (setting.startsWith("[id")) {
            JsonNode summaries = server.result(caller, "records.list_summaries", things);
            assertThat(summaries.path("count").asInt()).as(setting).isEqualTo(plain.size());
            JsonNode hidden = server.result(caller, "records.get", things + ",'record_id':1");
            assertThat(hidden.path("count").asInt()).as(setting).isEqualTo(setting.endsWith("true") ? 0 : 1);
        }
    }

    private static List<List<String>> select(Target role, String setting) {
        String granted = setting.substring(1, setting.indexOf(']'));
        List<Sql> columns = new ArrayList<>();
        for (String column : granted.isEmpty() ? new String[] {"id"} : granted.split(", ")) {
            columns.add(Sql.of("to_json({})::text", Identifier.of(column)));
        }
        return TestPostgres.pools().transact(role, Mode.READ, s -> s.list(
                Sql.of("SELECT {} FROM things", Sql.join(", ", columns)), row -> {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        cells.add(row.text(i));
                    }
                    return cells;
                }));
    }

    private static List<String> names(Target role) {
        try {
            return TestPostgres.pools()
                    .transact(role, Mode.READ, s -> s.list(Sql.of("SELECT name FROM owners"), row -> row.text(1)));
        } catch (AppException refused) {
            return List.of();
        }
    }
}
