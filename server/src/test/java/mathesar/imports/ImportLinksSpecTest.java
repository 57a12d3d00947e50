package mathesar.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mathesar.sql.Sql;
import mathesar.testing.Spec;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files that name linked records as people do, and who is noted as the one who imported. */
class ImportLinksSpecTest {
    private static final String BOOKS = "title,author\nNotes,Ada Lovelace\nEmma,Jane Austen\nNemo, Twin \nNone,\n";

    private final Spec spec = Spec.with(
            Sql.of("CREATE TABLE authors (id integer PRIMARY KEY, first text, last text)"),
            Sql.of("INSERT INTO authors VALUES (7, 'Ada', 'Lovelace'), (8, 'Twin', ''), (9, 'Twin', '')"),
            Sql.of(
                    "CREATE TABLE books (title text PRIMARY KEY, author integer REFERENCES authors, editor integer, pages integer)"));
    private final TestClient admin = TestServer.shared().admin();
    private final ImportWorld world = new ImportWorld(spec, admin);

    private Map<String, Object> into(String mode, String bad) {
        return Map.of(
                "columns",
                List.of(Map.of("index", 0, "attnum", 1), Map.of("index", 1, "attnum", 2, "by_summary", true)),
                "bad_rows",
                bad,
                "into",
                Map.of("table_oid", spec.table("books"), "mode", mode, "key", List.of(1)));
    }

    private void summarise() {
        spec.done(
                "tables.metadata.set",
                Map.of(
                        "table_oid",
                        spec.table("authors"),
                        "metadata",
                        Map.of("record_summary_template", List.of(List.of(2), " ", List.of(3)))));
    }

    private String books() {
        return spec.rows(Sql.of("SELECT title, author FROM books ORDER BY title"));
    }

    @Test
    void recordsAreFoundByTheTemplateOfTheirTable() {
        summarise();
        JsonNode done = world.run(world.upload(BOOKS), into("insert", "SKIP"));
        assertThat(done.path("tally").path("inserted").asInt()).isEqualTo(2);
        assertThat(books()).isEqualTo("None|\nNotes|7");
        JsonNode rejects = done.path("rejects");
        assertThat(rejects.get(0).path("line").asInt()).isEqualTo(3);
        assertThat(rejects.get(0).path("column").asString()).isEqualTo("author");
        assertThat(rejects.get(0).path("value").asString()).isEqualTo("Jane Austen");
        assertThat(rejects.get(0).path("reason").asString())
                .isEqualTo("No record of “authors” is called “Jane Austen”");
        assertThat(rejects.get(1).path("reason").asString()).contains("No record");
    }

    @Test
    void twoRecordsOfOneNameAreNotGuessedBetween() {
        JsonNode done = world.run(world.upload("title,author\nNemo, Twin\n"), into("insert", "SKIP"));
        assertThat(done.path("rejects").get(0).path("reason").asString())
                .isEqualTo("2 records of “authors” are called “Twin”");
    }

    @Test
    void anUnknownNameStopsTheImportAndIsTold() {
        JsonNode error = world.run(world.upload(BOOKS), into("insert", "ABORT")).path("error");
        assertThat(error.path("line").asInt()).isEqualTo(2);
        assertThat(error.path("column").asString()).isEqualTo("author");
        assertThat(error.path("value").asString()).isEqualTo("Ada Lovelace");
        assertThat(books()).isEmpty();
    }

    @Test
    void anUnknownNameIsLeftOutOfItsRow() {
        summarise();
        JsonNode done = world.run(world.upload(BOOKS), into("upsert", "NULL"));
        assertThat(done.path("tally").path("nulled").asInt()).isEqualTo(2);
        assertThat(books()).isEqualTo("Emma|\nNemo|\nNone|\nNotes|7");
        JsonNode again = world.run(
                world.upload("title,author\nEmma,Ada Lovelace\nNotes,Ada Lovelace\n"), into("upsert", "ABORT"));
        assertThat(again.path("tally").path("updated").asInt()).isEqualTo(1);
        assertThat(again.path("tally").path("unchanged").asInt()).isEqualTo(1);
        assertThat(books()).startsWith("Emma|7\n");
    }

    @Test
    void manyNamesAreLookedUpInBatches() {
        TestPostgres.run(
                spec.target(),
                Sql.of("INSERT INTO authors SELECT n, 'author ' || n, '' FROM generate_series(1000, 21000) n"));
        StringBuilder text = new StringBuilder("title,author\n");
        for (int i = 1000; i <= 21_000; i++) {
            text.append('t')
                    .append(i)
                    .append(",author ")
                    .append(i == 15_000 ? -1 : i)
                    .append('\n');
        }
        JsonNode done = world.run(world.upload(text.toString()), into("insert", "SKIP"));
        assertThat(done.path("tally").path("inserted").asInt()).isEqualTo(20_000);
        assertThat(done.path("rejects").get(0).path("line").asInt()).isEqualTo(14_002);
        assertThat(spec.number(Sql.of("SELECT count(*) FROM books WHERE title <> 't' || author")))
                .isZero();
    }

    @Test
    void whoMayNotReadTheLinkedRecordsCannotNameThem() {
        TestClient other = TestServer.shared().other();
        var role = TestPostgres.createRole(spec.target(), "typist");
        TestServer.shared().share(admin, spec.databaseId(), other, role);
        TestPostgres.run(
                spec.target(), Sql.of("GRANT SELECT, INSERT ON books TO {}", mathesar.sql.Identifier.of(role.role())));
        ImportWorld typist = new ImportWorld(spec, other);
        JsonNode error =
                typist.run(typist.upload(BOOKS), into("insert", "SKIP")).path("error");
        assertThat(error.path("message").asString()).contains("links to no table that you may read");
    }

    @Test
    void theOneWhoImportsIsNoted() {
        spec.done(
                "tables.metadata.set",
                Map.of("table_oid", spec.table("books"), "metadata", Map.of("user_tracking_attnum", 3)));
        Map<String, Object> request = Map.of(
                "columns",
                List.of(
                        Map.of("index", 0, "attnum", 1),
                        Map.of("index", 1, "attnum", 3),
                        Map.of("index", 2, "attnum", 4)),
                "into",
                Map.of("table_oid", spec.table("books"), "mode", "upsert", "key", List.of(1)));
        world.run(world.upload("title,editor,pages\na,999,1\nb,999,2\n"), request);
        String all = "SELECT title, editor, pages FROM books ORDER BY title";
        String me = me();
        assertThat(spec.rows(Sql.of(all))).isEqualTo("a|" + me + "|1\nb|" + me + "|2");
        TestPostgres.run(spec.target(), Sql.of("UPDATE books SET editor = 0"));
        JsonNode done = world.run(world.upload("title,editor,pages\na,999,1\nb,999,3\n"), request);
        assertThat(done.path("tally").path("unchanged").asInt()).isEqualTo(1);
        assertThat(spec.rows(Sql.of(all))).isEqualTo("a|0|1\nb|" + me + "|3");
    }

    @Test
    void theOneWhoInsertsAFileIsNoted() {
        spec.done(
                "tables.metadata.set",
                Map.of("table_oid", spec.table("books"), "metadata", Map.of("user_tracking_attnum", 3)));
        String mappings = "[{\"csv_column\":{\"index\":0,\"name\":\"title\"},\"table_column\":1},"
                + "{\"csv_column\":{\"index\":1,\"name\":\"editor\"},\"table_column\":3}]";
        String body = part("database_id", Long.toString(spec.databaseId()))
                + part("target_table_oid", Long.toString(spec.table("books")))
                + part("header", "true")
                + part("mappings", mappings)
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n\r\ntitle,editor\nz,999\n\r\n--b--\r\n";
        var answer = admin.send(admin.request("/bulk_insert/")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("X-CSRFToken", admin.cookie("csrftoken").orElse(""))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(spec.rows(Sql.of("SELECT title, editor FROM books"))).isEqualTo("z|" + me());
    }

    private String me() {
        return admin.result("users.get_self", Map.of()).path("id").asString();
    }

    private static String part(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
