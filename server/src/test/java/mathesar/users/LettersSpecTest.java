package mathesar.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Invitations and forgotten passwords by letter, through a real mail server. */
class LettersSpecTest {
    private static final String PASSWORD = "Quiet-Lake-42";
    private static final Pattern LINK = Pattern.compile("https://data\\.example\\.com(/auth/link/\\S+)");
    private static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static TestServer server;
    private static TestClient admin;

    @BeforeAll
    static void begin() {
        POST.start();
        server = TestServer.startWith(
                "--mail-server",
                "smtp://127.0.0.1:" + POST.getSmtp().getPort() + "?starttls=never",
                "--mail-from",
                "Mathesar <mathesar@example.com>",
                "--public-url",
                "https://data.example.com");
        admin = server.admin();
    }

    @AfterAll
    static void end() {
        POST.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        POST.purgeEmailFromAllMailboxes();
    }

    private static JsonNode invite(String name, Map<String, Object> more) {
        Map<String, Object> person = new HashMap<>(Map.of("username", name, "is_superuser", false));
        person.putAll(more);
        return admin.result("users.invite", Map.of("user_def", person, "by_letter", true));
    }

    private static String name() {
        return "guest" + System.nanoTime();
    }

    private static MimeMessage only() {
        assertThat(POST.waitForIncomingEmail(10_000, 1)).isTrue();
        assertThat(POST.getReceivedMessages()).hasSize(1);
        return POST.getReceivedMessages()[0];
    }

    private static String path(MimeMessage letter) throws Exception {
        Matcher link = LINK.matcher((String) letter.getContent());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static HttpResponse<String> choose(String path, String password) {
        TestClient person = server.anonymous();
        person.get(path);
        return person.form(path, Map.of("new_password1", password, "new_password2", password));
    }

    private static HttpResponse<String> forget(String who) {
        TestClient person = server.anonymous();
        person.get("/auth/forgotten/");
        return person.form("/auth/forgotten/", Map.of("username", who));
    }

    private static boolean comesIn(String name, String password) {
        return server.logIn(name, password).call("users.get_self", Map.of()).has("result");
    }

    @Test
    void anInvitationGoesToThePersonInTheirLanguage() throws Exception {
        String name = name();
        JsonNode told =
                invite(name, Map.of("email", name + "@example.com", "full_name", "Ada", "display_language", "de"));
        assertThat(told.path("link").isNull()).isTrue();
        assertThat(told.path("problem").isNull()).isTrue();
        MimeMessage letter = only();
        assertThat(letter.getAllRecipients()[0]).hasToString(name + "@example.com");
        assertThat(letter.getSubject()).isEqualTo("Ihr Konto auf https://data.example.com/");
        assertThat((String) letter.getContent()).contains("Guten Tag Ada", name);
        assertThat(choose(path(letter), PASSWORD).statusCode()).isEqualTo(302);
        assertThat(comesIn(name, PASSWORD)).isTrue();
    }

    @Test
    void anInvitationThatCannotBeSentLeavesTheLink() {
        JsonNode told = invite(name(), Map.of());
        assertThat(told.path("problem").asString())
                .endsWith(" has no e-mail address")
                .startsWith("guest");
        String path = URI.create(told.path("link").path("url").asString()).getPath();
        assertThat(choose(path, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void anAdministratorSendsANewLink() throws Exception {
        String name = name();
        JsonNode told = admin.result(
                "users.add",
                Map.of(
                        "user_def",
                        Map.of(
                                "username",
                                name,
                                "password",
                                PASSWORD,
                                "email",
                                name + "@example.com",
                                "is_superuser",
                                false)));
        JsonNode sent = admin.result(
                "users.links.mail", Map.of("user_id", told.path("id").asLong()));
        assertThat(sent.path("address").asString()).isEqualTo(name + "@example.com");
        assertThat(choose(path(only()), "Other-Lake-43").statusCode()).isEqualTo(302);
        assertThat(comesIn(name, "Other-Lake-43")).isTrue();
    }

    @Test
    void whoForgotThePasswordGetsALetterAndNobodyLearnsWhoIsThere() throws Exception {
        String name = name();
        invite(name, Map.of());
        long id = person(name);
        admin.result(
                "users.patch_other",
                Map.of(
                        "user_id",
                        id,
                        "username",
                        name,
                        "is_superuser",
                        false,
                        "email",
                        name + "@example.com",
                        "full_name",
                        "",
                        "display_language",
                        "en"));
        String given = URI.create(admin.result("users.links.add", Map.of("user_id", id))
                        .path("url")
                        .asString())
                .getPath();
        HttpResponse<String> known = forget(name.toUpperCase(java.util.Locale.ROOT) + "@example.com");
        HttpResponse<String> unknown = forget("nobody@example.com");
        assertThat(known.body()).contains("forgotten_sent");
        assertThat(stripped(known)).isEqualTo(stripped(unknown));
        MimeMessage letter = only();
        assertThat(server.anonymous().get(given).statusCode())
                .as("a link that was given still serves")
                .isEqualTo(200);
        forget(name);
        assertThat(POST.getReceivedMessages()).as("one letter in five minutes").hasSize(1);
        assertThat(choose(path(letter), PASSWORD).statusCode()).isEqualTo(302);
        assertThat(comesIn(name, PASSWORD)).isTrue();
        assertThat(server.anonymous().get(given).statusCode())
                .as("a password was chosen")
                .isEqualTo(404);
        assertThat(server.anonymous().get(path(letter)).statusCode()).isEqualTo(404);
    }

    private static long person(String name) {
        return admin.result("users.list", Map.of())
                .valueStream()
                .filter(one -> one.path("username").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    /** Without the tokens that are new each time. */
    private static String stripped(HttpResponse<String> page) {
        return page.body()
                .replaceAll("nonce=\"[^\"]*\"", "")
                .replaceAll("\"csrf\":\"[^\"]*\"", "")
                .replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void whoIsSwitchedOffGetsNoLetter() {
        String name = name();
        invite(name, Map.of("email", name + "@example.com"));
        only();
        admin.result("users.set_active", Map.of("user_id", person(name), "active", false));
        assertThat(forget(name).statusCode()).isEqualTo(200);
        String other = name();
        invite(other, Map.of("email", other + "@example.com"));
        assertThat(POST.waitForIncomingEmail(10_000, 2)).isTrue();
        forget(other);
        assertThat(POST.waitForIncomingEmail(10_000, 3)).isTrue();
        assertThat(Arrays.stream(POST.getReceivedMessages())
                        .map(LettersSpecTest::recipient)
                        .toList())
                .isEqualTo(List.of(name + "@example.com", other + "@example.com", other + "@example.com"));
    }

    private static String recipient(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theMailServerIsTriedFromThePage() {
        JsonNode state = admin.result("users.letters.get_state", Map.of());
        assertThat(state.path("server").asString())
                .isEqualTo("127.0.0.1:" + POST.getSmtp().getPort());
        assertThat(state.path("sender").asString()).contains("mathesar@example.com");
        assertThat(admin.result("users.letters.test", Map.of()).path("address").asString())
                .isEqualTo("admin@example.com");
        only();
    }

    @Test
    void withoutAMailServerThePageIsNotThere() {
        TestServer other = TestServer.shared();
        assertThat(other.anonymous().get("/auth/forgotten/").statusCode()).isEqualTo(404);
        assertThat(other.anonymous().get("/auth/login/").body()).contains("\"forgettable\":false");
        assertThat(server.anonymous().get("/auth/login/").body()).contains("\"forgettable\":true");
        assertThat(other.admin().error("users.letters.test", Map.of())).isEqualTo(-31031);
    }
}
