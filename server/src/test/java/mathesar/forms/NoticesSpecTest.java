package mathesar.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Map;
import mathesar.testing.TestClient;
import mathesar.testing.TestPostgres;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who asked for it gets a letter about new answers, once a minute at most. */
class NoticesSpecTest {
    private static final int NO_ROLE = -28030;
    private static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static TestServer server;
    private static TestClient admin;
    private static long database;

    @BeforeAll
    static void begin() {
        POST.start();
        server = TestServer.startWith(
                "--mail-server",
                "smtp://127.0.0.1:" + POST.getSmtp().getPort() + "?starttls=never",
                "--mail-from",
                "mathesar@example.com",
                "--public-url",
                "https://data.example.com");
        admin = server.admin();
        database = server.connect(admin, TestPostgres.freshDatabase());
    }

    @AfterAll
    static void end() {
        POST.stop();
    }

    private static JsonNode form(String name) {
        long schema = admin.result("schemas.list", Map.of("database_id", database))
                .get(0)
                .path("oid")
                .asLong();
        long table = admin.result(
                        "tables.add",
                        Map.of(
                                "database_id",
                                database,
                                "schema_oid",
                                schema,
                                "table_name",
                                name,
                                "column_data_list",
                                List.of(Map.of("name", "said", "type", Map.of("name", "text")))))
                .path("oid")
                .asLong();
        JsonNode form = admin.result(
                "forms.add",
                Map.of(
                        "database_id",
                        database,
                        "form_def",
                        Map.of(
                                "name",
                                name,
                                "version",
                                1,
                                "schema_oid",
                                schema,
                                "base_table_oid",
                                table,
                                "header_title",
                                Map.of("text", name),
                                "fields",
                                List.of(FormWorld.field("said", 2)))));
        admin.result(
                "forms.set_publish_public",
                Map.of("database_id", database, "form_id", form.path("id").asLong(), "publish_public", true));
        return form;
    }

    private static void submit(JsonNode form, String said) {
        server.anonymous()
                .result(
                        "forms.submit",
                        Map.of("form_token", form.path("token").asString(), "values", Map.of("said", said)));
    }

    private static JsonNode turn(JsonNode form, boolean on) {
        return admin.result(
                "forms.notices.set",
                Map.of("database_id", database, "form_id", form.path("id").asLong(), "on", on));
    }

    @Test
    void oneLetterTellsOfManyAnswersAndOfNoneOfTheirWords() throws Exception {
        JsonNode quiet = form("Quiet");
        submit(quiet, "unheard");
        JsonNode form = form("Loud");
        assertThat(turn(form, true).asBoolean()).isTrue();
        for (int i = 0; i < 5; i++) {
            submit(form, "a secret word");
        }
        assertThat(POST.waitForIncomingEmail(10_000, 1)).isTrue();
        String text = (String) POST.getReceivedMessages()[0].getContent();
        assertThat(POST.getReceivedMessages()[0].getSubject()).isEqualTo("New answers: Loud");
        assertThat(text)
                .contains("“Loud”", "https://data.example.com/db/" + database + "/schemas/")
                .doesNotContain("secret word");
        assertThat(POST.getReceivedMessages()).hasSize(1);
        JsonNode state = admin.result(
                "forms.notices.get",
                Map.of("database_id", database, "form_id", form.path("id").asLong()));
        assertThat(state.toString()).isEqualTo("{\"on\":true,\"possible\":true,\"address\":\"admin@example.com\"}");
        assertThat(turn(form, false).asBoolean()).isFalse();
    }

    @Test
    void nobodyElseAsksForLetters() {
        JsonNode form = form("Ours");
        Map<String, Object> params =
                Map.of("database_id", database, "form_id", form.path("id").asLong());
        assertThat(server.anonymous().error("forms.notices.get", params)).isEqualTo(-32603);
        assertThat(server.other().error("forms.notices.get", params)).isEqualTo(NO_ROLE);
        assertThat(server.other().error("forms.notices.set", Map.of("database_id", database, "form_id", form.path("id").asLong(), "on", true)))
                .isEqualTo(NO_ROLE);
    }
}
