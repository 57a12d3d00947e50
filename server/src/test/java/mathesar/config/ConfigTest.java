package mathesar.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mathesar.errors.AppException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
    @TempDir
    private Path folder;

    private Config read(Map<String, String> environment, String... line) {
        return Config.read(List.of(line), environment);
    }

    @Test
    void hasDefaultsForEverything() {
        Config config = read(Map.of());
        assertThat(config.web().host()).isEqualTo("127.0.0.1");
        assertThat(config.web().port()).isEqualTo(8000);
        assertThat(config.web().allowedHosts()).contains("localhost", "127.0.0.1");
        assertThat(config.storage().databaseUrl()).isNull();
        assertThat(config.firstUser().demo()).isFalse();
        assertThat(config.bounds().statementTimeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.bounds().maxUpload().bytes()).isEqualTo(10L << 30);
    }

    @Test
    void takesTheCommandLineOverTheEnvironmentOverTheFile() throws IOException {
        Files.writeString(folder.resolve("mathesar.properties"), "port = 1\nhost = 10.0.0.1\npool_size = 3\n");
        Map<String, String> environment =
                Map.of("MATHESAR_DATA_DIR", folder.toString(), "MATHESAR_PORT", "2", "MATHESAR_HOST", "10.0.0.2");
        Config config = read(environment, "--port=3", "--demo");
        assertThat(config.web().port()).isEqualTo(3);
        assertThat(config.web().host()).isEqualTo("10.0.0.2");
        assertThat(config.bounds().poolSize()).isEqualTo(3);
        assertThat(config.firstUser().demo()).isTrue();
    }

    @Test
    void understandsTheVariablesOfMathesar010() {
        Config config = read(Map.of(
                "POSTGRES_HOST",
                "db",
                "POSTGRES_DB",
                "mathesar_django",
                "POSTGRES_USER",
                "m",
                "POSTGRES_PASSWORD",
                "p@ss/w+rd",
                "SECRET_KEY",
                "0123456789abcdef",
                "ALLOWED_HOSTS",
                ".example.org, x"));
        assertThat(config.storage().databaseUrl())
                .isEqualTo(new DatabaseUrl("db", 5432, "mathesar_django", "m", "p@ss/w+rd", "prefer"));
        assertThat(config.storage().secretKey()).isEqualTo("0123456789abcdef");
        assertThat(config.web().allowedHosts()).containsExactly(".example.org", "x");
    }

    @Test
    void saysEverythingThatIsWrongASentenceEach() {
        assertThatThrownBy(() -> read(
                        Map.of("MATHESAR_PORT", "eighty", "MATHESAR_DATABASE_URL", "mysql://a:secret@b/c"),
                        "--pool-size",
                        "0",
                        "--lock-timeout=soon",
                        "--colour=red",
                        "stray"))
                .isInstanceOfSatisfying(
                        AppException.class,
                        e -> assertThat(e.text().split("\n"))
                                .containsExactly(
                                        "There is no setting --colour (see --help).",
                                        "\"stray\" is not understood; settings start with two dashes (see --help).",
                                        "--port (MATHESAR_PORT) must be a whole number, not \"eighty\".",
                                        "--database-url (MATHESAR_DATABASE_URL) must look like postgres://user:password@host:5432/database.",
                                        "--lock-timeout (MATHESAR_LOCK_TIMEOUT) must be a time such as 500ms, 30s or 5min, not \"soon\"."));
        assertThatThrownBy(() -> read(Map.of(), "--pool-size=0", "--max-connections=-1"))
                .hasMessageContaining("--pool-size (MATHESAR_POOL_SIZE) must be at least 1.")
                .hasMessageContaining("--max-connections (MATHESAR_MAX_CONNECTIONS) must be at least pool_size.");
    }

    @Test
    void hidesSecretsWhenPrinted() {
        String printed = read(Map.of(
                        "MATHESAR_DATABASE_URL",
                        "postgres://u:hunter2@h/d",
                        "MATHESAR_SECRET_KEY",
                        "hunter2hunter2hunter2"))
                .printed();
        assertThat(printed)
                .doesNotContain("hunter2")
                .contains("secret_key = (hidden)", "port = 8000", "max_upload = 10GB");
        assertThat(new DatabaseUrl("h", 1, "d", "u", "hunter2", "prefer"))
                .asString()
                .doesNotContain("hunter2");
    }

    @Test
    void explainsEverySettingInTheHelp() {
        assertThat(Config.help())
                .contains("--data-dir …", "--demo\n", "Default: 8000.")
                .doesNotContain("null");
        assertThat(Settings.all()).extracting(Settings.Entry::name).doesNotHaveDuplicates();
    }

    @Test
    void makesASecretKeyOnceAndKeepsItFromOthers() throws IOException {
        Config.Storage storage = new Config.Storage(folder, null, null, null);
        String key = SecretKey.of(storage);
        assertThat(key).hasSizeGreaterThan(40).isEqualTo(SecretKey.of(storage));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret_key"))))
                .isEqualTo("rw-------");
        assertThat(Objects.requireNonNull(SecretKey.of(new Config.Storage(folder, null, "given", null))))
                .isEqualTo("given");
    }

    @Test
    void writesSizesAsTheyAreRead() {
        for (String size : List.of("0B", "1B", "500MB", "10GB", "3TB", "1025B")) {
            assertThat(Size.parse(size)).hasToString(size);
        }
    }
}
