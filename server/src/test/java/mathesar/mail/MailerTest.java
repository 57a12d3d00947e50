package mathesar.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import mathesar.config.Config;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Letters to a real mail server. */
class MailerTest {
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @AfterEach
    void stop() {
        post.stop();
    }

    private static Mailer mailer(String server) {
        return mailer(server, "Zoë <post@example.com>");
    }

    private static Mailer mailer(String server, String from) {
        return new Mailer(Config.read(
                        List.of(
                                "--mail-server",
                                server,
                                "--mail-from",
                                from,
                                "--public-url",
                                "https://data.example.com/"),
                        Map.of())
                .mail());
    }

    private Mailer open() {
        post.start();
        return mailer("smtp://127.0.0.1:" + post.getSmtp().getPort() + "?starttls=never");
    }

    private static Letter letter(String to, String subject) {
        return new Letter(to, "de", subject, "Grüße\n\n.\nund mehr\n");
    }

    @Test
    void aLetterArrivesAsItWasWritten() throws Exception {
        try (Mailer mailer = open()) {
            mailer.send(letter("ann@example.com", "Käse"));
        }
        MimeMessage got = post.getReceivedMessages()[0];
        assertThat(got.getSubject()).isEqualTo("Käse");
        assertThat(((String) got.getContent()).replace("\r\n", "\n")).startsWith("Grüße\n\n.\nund mehr");
        assertThat(got.getHeader("Content-Language", null)).isEqualTo("de");
        assertThat(got.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(got.getSentDate()).isNotNull();
        assertThat(got.getFrom()[0].toString()).contains("post@example.com");
    }

    @Test
    void aSubjectMakesNoOtherHeader() throws Exception {
        try (Mailer mailer = open()) {
            mailer.send(letter("ann@example.com", "Hello\r\nBcc: eve@example.com"));
        }
        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat(post.getReceivedMessages()[0].getHeader("Bcc")).isNull();
        assertThat(post.getReceivedMessages()[0].getSubject()).isEqualTo("Hello  Bcc: eve@example.com");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        try (Mailer mailer = open()) {
            for (String wrong : List.of("ann", "ann@example.com, eve@example.com", "ann@example.com\r\nBcc: x@y.z")) {
                assertThatThrownBy(() -> mailer.send(letter(wrong, "x")))
                        .isInstanceOfSatisfying(
                                AppException.class,
                                refused -> assertThat(refused.code()).isEqualTo(ApiError.VALUE));
            }
        }
        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatDoesNotEncryptGetsNoPassword() {
        post.start();
        try (Mailer mailer =
                mailer("smtp://me:secret@127.0.0.1:" + post.getSmtp().getPort())) {
            assertThatThrownBy(() -> mailer.send(letter("ann@example.com", "x")))
                    .hasMessageContaining("STARTTLS")
                    .hasMessageNotContaining("secret");
        }
        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        try (Mailer mailer = mailer("smtp://me:secret@127.0.0.1:1")) {
            assertThatThrownBy(() -> mailer.send(letter("ann@example.com", "x")))
                    .hasMessageContaining("127.0.0.1:1")
                    .isInstanceOfSatisfying(
                            AppException.class,
                            refused -> assertThat(refused.data().get("reason")).isEqualTo("mail_refused"))
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void whatIsNotUrgentIsSentInTheBackground() {
        try (Mailer mailer = open()) {
            mailer.post(letter("ann@example.com", "later"));
            assertThat(post.waitForIncomingEmail(10_000, 1)).isTrue();
        }
    }

    @Test
    void withoutAServerItIsSaid() {
        try (Mailer mailer = new Mailer(Config.read(List.of(), Map.of()).mail())) {
            assertThatThrownBy(() -> mailer.send(letter("ann@example.com", "x")))
                    .hasMessageContaining("mail_server");
            mailer.post(letter("ann@example.com", "x"));
        }
    }

    @Test
    void aSenderThatIsNoAddressIsToldAtTheStart() {
        assertThatThrownBy(() -> mailer("smtp://127.0.0.1", "Mathesar, Inc <post@example.com>"))
                .hasMessageContaining("Mathesar, Inc");
        try (Mailer mailer = mailer("smtp://127.0.0.1", "Zoë <post@example.com>")) {
            assertThat(mailer.from()).isEqualTo("Zoë <post@example.com>");
        }
    }

    @Test
    void settingsAreGivenTogether() {
        assertThatThrownBy(() -> Config.read(List.of("--mail-server", "smtp://mail.example.com"), Map.of()))
                .hasMessageContaining("mail-from")
                .hasMessageContaining("public-url");
        assertThatThrownBy(() -> Config.read(List.of("--mail-server", "https://u:geheim@h"), Map.of()))
                .hasMessageContaining("smtp://")
                .hasMessageNotContaining("geheim");
    }
}
