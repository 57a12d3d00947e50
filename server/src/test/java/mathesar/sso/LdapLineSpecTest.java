package mathesar.sso;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import mathesar.config.Config;
import mathesar.config.SingleSignOn;
import mathesar.testing.TestClient;
import mathesar.testing.TestServer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which directories are spoken to, how, and what is said where one cannot be. */
@Timeout(120)
class LdapLineSpecTest {
    private static final String WORD = "Right-Word-8";
    private static final String CANNOT = "cannot be reached now";

    @TempDir
    private static Path folder;

    private static TestDirectory directory;

    @BeforeAll
    static void begin() throws LDAPException, GeneralSecurityException, IOException {
        directory = new TestDirectory(folder, "localhost");
        directory.add("ann", WORD);
    }

    @AfterAll
    static void end() {
        directory.close();
    }

    private static String settings(String address, String more) {
        return """
                {"version": 2, "providers": {"one": {"type": "ldap", "server_url": "%s", "base": "%s",
                  "bind_dn": "%s", "bind_password": "%s" %s}}}""".formatted(
                        address, TestDirectory.PEOPLE, TestDirectory.SERVICE, TestDirectory.SERVICE_PASSWORD, more);
    }

    private static String trusted() {
        return ", \"ca_file\": \"" + directory.caFile() + "\"";
    }

    private static Optional<Person> ask(String address, String more, String password) throws Refusal {
        Config.SignIn given = new Config.SignIn(settings(address, more), false, false);
        return new LdapDoor(SingleSignOn.of(given, folder).directories().getFirst()).ask("ann", password);
    }

    private static void fails(String address, String more) {
        Assertions.assertThatThrownBy(() -> ask(address, more, WORD))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.DIRECTORY))
                .message()
                .doesNotContain(WORD, TestDirectory.SERVICE_PASSWORD);
    }

    @Test
    void onlyACertificateOfThatNameIsBelieved() throws Refusal, LDAPException, GeneralSecurityException, IOException {
        String here = "ldaps://localhost:" + directory.port("ldaps");
        assertThat(ask(here, trusted(), WORD).orElseThrow().email()).isEqualTo("ann@example.com");
        assertThat(ask(here, trusted(), "wrong")).isEmpty();
        fails(here, "");
        fails(here, ", \"ca_file\": \"nowhere.pem\"");
        Path other = Files.createDirectory(folder.resolve("other"));
        try (TestDirectory stranger = new TestDirectory(other, "directory.example.com")) {
            String ca = ", \"ca_file\": \"" + stranger.caFile() + "\"";
            fails("ldaps://localhost:" + stranger.port("ldaps"), ca);
            fails("ldap://localhost:" + stranger.port("ldap"), ca);
            assertThat(stranger.binds()).isEmpty();
        }
    }

    @Test
    void withoutTlsNothingIsSaidUnlessThatIsAllowed() throws Refusal {
        String start = "ldap://localhost:" + directory.port("ldap");
        assertThat(ask(start, trusted(), WORD)).isPresent();
        fails(start, "");
        directory.binds().clear();
        String open = "ldap://localhost:" + directory.port("open");
        fails(open, trusted());
        assertThat(directory.binds()).isEmpty();
        assertThat(ask(open, ", \"allow_unencrypted\": true", WORD)).isPresent();
    }

    @Test
    void aWrongPasswordOfTheServiceIsTheDirectorysTrouble() {
        String given = settings("ldaps://localhost:" + directory.port("ldaps"), trusted())
                .replace(TestDirectory.SERVICE_PASSWORD, "another");
        SingleSignOn signOn = SingleSignOn.of(new Config.SignIn(given, false, false), folder);
        assertThat(signOn.directories()).singleElement().hasToString("Directory ldap");
        Assertions.assertThatThrownBy(() -> new LdapDoor(signOn.directories().getFirst()).ask("ann", WORD))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsNotWholeIsLeftOut() {
        for (String more : new String[] {
            ", \"filter\": \"(uid=ann)\"",
            ", \"base\": \"\"",
            ", \"bind_dn\": \"\"",
            ", \"server_url\": \"http://localhost\""
        }) {
            Config.SignIn given = new Config.SignIn(settings("ldaps://localhost", more), true, false);
            SingleSignOn signOn = SingleSignOn.of(given, folder);
            assertThat(signOn.directories()).as(more).isEmpty();
            assertThat(signOn.required()).isFalse();
        }
    }

    @Test
    void whileItIsSilentPasswordsKeptHereStillServe() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            TestServer server = TestServer.startWith(
                    "--sso-config", settings("ldaps://localhost:" + silent.getLocalPort(), trusted()));
            assertThat(logIn(server.anonymous(), "admin", "Quiet-Lake-42", "").statusCode())
                    .isEqualTo(302);
            long start = System.nanoTime();
            assertThat(logIn(server.anonymous(), "ann", WORD, "").body()).contains(CANNOT);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
            server.stop();
        }
        TestServer server = TestServer.startWith("--sso-config", settings("ldap://localhost:1", ""));
        assertThat(logIn(server.anonymous(), "ann", WORD, "").body()).contains(CANNOT);
        assertThat(logIn(server.anonymous(), "admin", "Quiet-Lake-42", "").statusCode())
                .isEqualTo(302);
        server.stop();
    }

    @Test
    void silenceAfterTheConsentToTlsEndsTheTryToo() throws IOException {
        // "Success" to the extended operation of message 1 (RFC 4511, section 4.12).
        byte[] consent = HexFormat.of().parseHex("300c02010178070a010004000400");
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> {
                try {
                    Socket line = listener.accept();
                    line.getInputStream().read(new byte[200]);
                    line.getOutputStream().write(consent);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            fails("ldap://localhost:" + listener.getLocalPort(), trusted());
        }
    }

    @Test
    void whereItIsRequiredOnlyTheDirectorysPasswordsServeFromAfar() {
        TestServer server = TestServer.startWith(
                "--require-sso-login",
                "--sso-config",
                settings("ldaps://localhost:" + directory.port("ldaps"), trusted()));
        String far = "203.0.113.9";
        assertThat(logIn(server.anonymous(), "admin", "Quiet-Lake-42", far).body())
                .contains("No account has");
        assertThat(logIn(server.anonymous(), "ann", WORD, far).statusCode()).isEqualTo(302);
        assertThat(logIn(server.anonymous(), "admin", "Quiet-Lake-42", "").statusCode())
                .isEqualTo(302);
        server.stop();
    }

    @Test
    void tenWrongPasswordsShutTheRightOneOut() {
        TestServer server = TestServer.startWith(
                "--sso-config", settings("ldaps://localhost:" + directory.port("ldaps"), trusted()));
        for (int i = 0; i < 10; i++) {
            assertThat(logIn(server.anonymous(), "ann", "wrong", "").body()).contains("No account has");
        }
        directory.binds().clear();
        assertThat(logIn(server.anonymous(), "ann", WORD, "").body()).contains("No account has");
        assertThat(directory.binds()).isEmpty();
        server.stop();
    }

    private static HttpResponse<String> logIn(TestClient browser, String name, String password, String from) {
        browser.get("/auth/login/");
        HttpRequest.Builder request = browser.request("/auth/login/")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRFToken", browser.cookie("csrftoken").orElse(""))
                .POST(HttpRequest.BodyPublishers.ofString("username=" + name + "&password=" + password));
        return browser.send(from.isEmpty() ? request : request.header("X-Forwarded-For", from));
    }
}
