package mathesar.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import mathesar.errors.AppException;
import mathesar.postgres.Mode;
import mathesar.postgres.Row;
import mathesar.postgres.Target;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;
import mathesar.testing.TestServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A database with two tables and two views, someone with random rights in it, and a form that works with that person's role. */
final class PermissionWorld {
    private static final int NO_PRIVILEGE = -30101;

    private final TestServer server = TestServer.shared();
    private final TestClient admin = server.admin();
    private final TestClient person = server.other();
    private final TestClient visitor = server.anonymous();
    private final Target database = TestPostgres.freshDatabase();
    private final Target role = TestPostgres.createRole(database, "someone");
    private final Identifier group =
            Identifier.of(TestPostgres.createRole(database, "group").role());
    private final Map<String, Long> oids = new HashMap<>();
    private final long databaseId;
    private final String form;
    private int offered;

    PermissionWorld() {
        TestPostgres.run(
                database,
                Sql.of("CREATE TABLE owners (id int PRIMARY KEY, name text)"),
                Sql.of("INSERT INTO owners SELECT i, 'o' || i FROM generate_series(1, 5) i"),
                Sql.of("CREATE TABLE things (id int PRIMARY KEY, a text, owner_id int REFERENCES owners, b int)"),
                Sql.of("INSERT INTO things SELECT i, 't' || i, 1 + i % 5, i % 3 FROM generate_series(1, 20) i"),
                Sql.of("CREATE VIEW things_of_owner AS SELECT * FROM things WHERE id < 15"),
                Sql.of("CREATE VIEW things_of_caller AS SELECT * FROM things WHERE id > 3"),
                Sql.of("DO $$BEGIN IF current_setting('server_version_num')::int >= 150000"
                        + " THEN ALTER VIEW things_of_caller SET (security_invoker); END IF; END$$"));
        databaseId = server.connect(admin, database);
        server.share(admin, databaseId, person, role);
        admin.result("tables.list", Map.of("database_id", databaseId, "schema_oid", 2200))
                .forEach(t -> oids.put(t.path("name").asString(), t.path("oid").asLong()));
        form = shareForm();
    }

    /** A form on things, filled in as the role, that lets pick an owner. */
    private String shareForm() {
        Map<String, Object> field = Map.of(
                "key",
                "owner",
                "index",
                0,
                "kind",
                "foreign_key",
                "column_attnum",
                3,
                "related_table_oid",
                oid("owners"),
                "fk_interaction_rule",
                "must_pick");
        JsonNode added = person.result(
                "forms.add",
                Map.of(
                        "database_id",
                        databaseId,
                        "form_def",
                        Map.of(
                                "name",
                                "F",
                                "version",
                                1,
                                "schema_oid",
                                2200,
                                "base_table_oid",
                                oid("things"),
                                "header_title",
                                Map.of("text", "F"),
                                "fields",
                                List.of(field))));
        person.result(
                "forms.set_publish_public",
                Map.of("database_id", databaseId, "form_id", added.path("id").asLong(), "publish_public", true));
        return added.path("token").asString();
    }

    /** Gives the rights that the seed makes and compares every way out. */
    void check(long seed) {
        Grants grants = Grants.random(new Random(seed), Identifier.of(role.role()), group);
        TestPostgres.run(database, grants.statements().toArray(Sql[]::new));
        check(grants, "-Dpermission.cases=1 -Dpermission.seed=" + seed + ": " + grants.words());
    }

    /** How often the form had something to pick. */
    int offered() {
        return offered;
    }

    private void check(Grants grants, String setting) {
        List<String> plain = select(grants);
        JsonNode page = call("records.list", grants, Map.of("return_record_summaries", true));
        String export = export(grants);
        assertThat(choices()).as(setting + " form").isEqualTo(texts(Sql.of("SELECT id::text FROM owners")));
        if (plain == null) {
            assertThat(page.path("error").path("code").asInt()).as(setting).isEqualTo(NO_PRIVILEGE);
            assertThat(export).as(setting).isNull();
            return;
        }
        JsonNode result = page.path("result");
        assertThat(rows(result)).as(setting).isEqualTo(plain);
        assertThat(result.path("count").asInt()).as(setting).isEqualTo(plain.size());
        assertThat(export).as(setting + " export").isNotNull();
        assertThat(sorted(export.lines().skip(1).toList())).as(setting).isEqualTo(csv(grants));
        checkLinked(grants, result, setting);
        checkSearch(grants, plain, setting);
        checkKeys(grants, setting);
    }

    /** The names of the records linked to; where names are not to be read, nothing that is not readable either. */
    private void checkLinked(Grants grants, JsonNode result, String setting) {
        TreeSet<String> linked = new TreeSet<>();
        result.path("linked_record_summaries").path("3").forEach(s -> linked.add(s.asString()));
        List<String> named = texts(Sql.of(
                "SELECT DISTINCT name FROM {} JOIN owners ON owners.id = owner_id", Identifier.of(grants.relation())));
        if (grants.hasKeys() && grants.owners().contains("name")) {
            assertThat(linked).as(setting + " linked").isEqualTo(new TreeSet<>(named));
        } else {
            assertThat(linked).as(setting + " linked").isSubsetOf(texts(Sql.of("SELECT id::text FROM owners")));
        }
    }

    private void checkSearch(Grants grants, List<String> plain, String setting) {
        JsonNode answer =
                call("records.search", grants, Map.of("search_params", List.of(Map.of("attnum", 2, "literal", "t7"))));
        assertThat(plain).as(setting).containsAll(rows(answer.path("result")));
        if (grants.shows("a")) {
            int found = texts(Sql.of("SELECT a FROM {} WHERE a = 't7'", Identifier.of(grants.relation())))
                    .size();
            assertThat(answer.path("result").path("results").size()).as(setting).isEqualTo(found);
        }
    }

    /** What needs the key: views have none, so there only the table is asked. */
    private void checkKeys(Grants grants, String setting) {
        if (!grants.hasKeys() || !grants.shows("id")) {
            return;
        }
        List<String> ids = texts(Sql.of("SELECT id::text FROM things"));
        List<String> shown = new ArrayList<>();
        call("records.list_summaries", grants, Map.of())
                .path("result")
                .path("results")
                .forEach(s -> shown.add(s.path("key").toString()));
        assertThat(sorted(shown)).as(setting).isEqualTo(ids);
        JsonNode one = call("records.get", grants, Map.of("record_id", 6));
        assertThat(one.path("result").path("results").size()).as(setting).isEqualTo(ids.contains("6") ? 1 : 0);
    }

    /** The keys of the records that the form lets pick. */
    private List<String> choices() {
        List<String> choices = new ArrayList<>();
        visitor.call("forms.list_related_records", Map.of("form_token", form, "field_key", "owner"))
                .path("result")
                .path("results")
                .forEach(choice -> choices.add(choice.path("key").toString()));
        offered += choices.isEmpty() ? 0 : 1;
        return sorted(choices);
    }

    private JsonNode call(String method, Grants grants, Map<String, ?> more) {
        Map<String, Object> params = new HashMap<>(more);
        params.put("database_id", databaseId);
        params.put("table_oid", oid(grants.relation()));
        return person.call(method, params);
    }

    /** @return null if it was refused */
    private @Nullable String export(Grants grants) {
        HttpResponse<String> answer =
                person.get("/api/export/v0/tables/?database_id=" + databaseId + "&table_oid=" + oid(grants.relation()));
        return answer.statusCode() == 200 ? answer.body() : null;
    }

    private static List<String> rows(JsonNode result) {
        List<String> rows = new ArrayList<>();
        result.path("results").forEach(row -> rows.add(row.toString().replaceAll("\"\\d\":", "")));
        return sorted(rows);
    }

    /** @return null if PostgreSQL refuses */
    private @Nullable List<String> select(Grants grants) {
        return query(grants, column -> Sql.of("to_json({})::text", Identifier.of(column)), "{", "}");
    }

    private List<String> csv(Grants grants) {
        List<String> lines = query(grants, column -> Sql.of("{}::text", Identifier.of(column)), "", "");
        return lines == null ? List.of() : lines;
    }

    private @Nullable List<String> query(Grants grants, Function<String, Sql> written, String before, String after) {
        List<String> names = grants.columns().isEmpty() ? List.of("id") : grants.columns();
        Sql columns = Sql.join(", ", names.stream().map(written).toList());
        return read(Sql.of("SELECT {} FROM {}", columns, Identifier.of(grants.relation())), row -> {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= names.size(); i++) {
                cells.add(row.text(i));
            }
            return before + String.join(",", cells) + after;
        });
    }

    /** None where PostgreSQL refuses. */
    private List<String> texts(Sql query) {
        List<String> texts = read(query, row -> row.text(1));
        return texts == null ? List.of() : texts;
    }

    /** As the role, in the order of the texts. @return null if PostgreSQL refuses */
    private @Nullable List<String> read(Sql query, Function<Row, String> text) {
        try {
            return sorted(TestPostgres.pools().transact(role, Mode.READ, s -> s.list(query, text::apply)));
        } catch (AppException refused) {
            return null;
        }
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }

    private long oid(String name) {
        return oids.getOrDefault(name, 0L);
    }
}
