package mathesar.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mathesar.errors.AppException;
import org.jspecify.annotations.Nullable;

/**
 * All settings. Each has a default and may come from a file, the environment or the command line, the later over the earlier: a
 * component {@code dataDir} is {@code data_dir} in the file, {@code MATHESAR_DATA_DIR} in the environment, {@code --data-dir} on the
 * command line.
 */
public record Config(Web web, Storage storage, FirstUser firstUser, SignIn signIn, Mail mail, Bounds bounds) {
    /** How people reach the server. */
    public record Web(
            @Setting(doc = "Address to listen on; 0.0.0.0 for every network", standard = "127.0.0.1")
            String host,

            @Setting(doc = "Port to listen on", standard = "8000")
            int port,

            @Setting(
                    doc =
                            "Names by which people may call the server, separated by commas; a leading dot includes subdomains, * is any",
                    standard = "localhost, .localhost, 127.0.0.1, [::1]",
                    also = "ALLOWED_HOSTS")
            List<String> allowedHosts,

            @Setting(
                    doc =
                            "Addresses of reverse proxies whose X-Forwarded-For and -Proto are believed, separated by commas")
            List<String> trustedProxies,

            @Setting(doc = "Sites that may show Mathesar inside a frame of theirs, separated by commas")
            List<String> frameAncestors)
            implements Checked {
        @Override
        public void check(Problems problems) {
            problems.check(port >= 0 && port <= 65_535, "port", "must be between 0 and 65535; 0 takes a free one");
            problems.check(!allowedHosts.isEmpty(), "allowedHosts", "must name at least one host");
        }
    }

    /** Where things are kept. */
    public record Storage(
            @Setting(
                    doc = "Folder for everything the server keeps",
                    standard = "the system's place for data of programs")
            Path dataDir,

            @Setting(
                    doc =
                            "postgres://user:password@host:5432/database for the application's own tables, instead of the embedded PostgreSQL",
                    secret = true)
            @Nullable
            DatabaseUrl databaseUrl,

            @Setting(
                    doc =
                            "Text that stored passwords are encrypted with; made up and kept in the data folder if not given",
                    secret = true,
                    also = "SECRET_KEY")
            @Nullable
            String secretKey,

            @Setting(
                    doc =
                            "Places for attachments as JSON, beside file_storage.yml in the data folder; without either they lie in the data folder",
                    secret = true,
                    also = "FILE_STORAGE_DICT")
            @Nullable
            String fileStorage)
            implements Checked {
        private static final int SHORTEST_KEY = 16;

        @Override
        public void check(Problems problems) {
            problems.check(
                    secretKey == null || secretKey.length() >= SHORTEST_KEY,
                    "secretKey",
                    "must have at least " + SHORTEST_KEY + " characters");
        }
    }

    /** The administrator made at the first start, so that nobody has to fill in the first page. */
    public record FirstUser(
            @Setting(doc = "Name of an administrator to create if there is none yet") @Nullable
            String adminUsername,

            @Setting(doc = "Password of that administrator", secret = true, also = "DJANGO_SUPERUSER_PASSWORD")
            @Nullable
            String adminPassword,

            @Setting(doc = "E-mail address of that administrator", standard = "", also = "DJANGO_SUPERUSER_EMAIL")
            @Nullable
            String adminEmail,

            @Setting(
                    doc = "Create the administrator 'admin' and a database with sample data, and print the password",
                    standard = "false")
            boolean demo)
            implements Checked {
        @Override
        public void check(Problems problems) {
            problems.check(
                    adminUsername == null || adminPassword != null,
                    "adminPassword",
                    "must be given together with admin_username");
        }
    }

    /** How people prove who they are. */
    public record SignIn(
            @Setting(
                    doc =
                            "Providers of single sign-on as JSON; otherwise the file sso.yml in the data folder is read, if there is one",
                    secret = true,
                    also = {"SSO_CONFIG_DICT", "OIDC_CONFIG_DICT"})
            @Nullable
            String ssoConfig,

            @Setting(
                    doc =
                            "Whether people must come through a provider of single sign-on; administrators may still use their password on the machine itself",
                    standard = "false",
                    also = "REQUIRE_SSO_LOGIN")
            boolean requireSsoLogin,

            @Setting(
                    doc =
                            "Whether each new person gets a database of their own, named like them, on the server of the application's own records",
                    standard = "false",
                    also = "PER_USER_DATABASES_ENABLED")
            boolean perUserDatabases) {}

    /** How letters are sent; none are without a server. */
    public record Mail(
            @Setting(
                    doc =
                            "Mail server that letters go through: smtp://user:password@host:587 (encrypted by STARTTLS) or smtps://user:password@host:465",
                    secret = true)
            @Nullable
            MailServer mailServer,

            @Setting(doc = "Whom letters come from, such as Mathesar <mathesar@example.com>") @Nullable
            String mailFrom,

            @Setting(
                    doc =
                            "Where people reach the server, such as https://data.example.com; links in letters lead there")
            @Nullable
            String publicUrl)
            implements Checked {
        private static final Pattern WEB = Pattern.compile("https?://[^/?#\\s]+(/[^?#\\s]*)?");

        @Override
        public void check(Problems problems) {
            problems.check(
                    mailServer == null || mailFrom != null, "mailFrom", "must be given together with mail_server");
            problems.check(
                    mailServer == null || publicUrl != null, "publicUrl", "must be given together with mail_server");
            problems.check(
                    publicUrl == null || WEB.matcher(publicUrl).matches(),
                    "publicUrl",
                    "must look like https://data.example.com");
        }
    }

    /** How much may be used. */
    public record Bounds(
            @Setting(doc = "Connections kept per database and role", standard = "8")
            int poolSize,

            @Setting(doc = "Connections to user databases, all together", standard = "60")
            int maxConnections,

            @Setting(doc = "How long a statement may run", standard = "5min")
            Duration statementTimeout,

            @Setting(doc = "How long a statement may wait for a lock", standard = "10s")
            Duration lockTimeout,

            @Setting(doc = "Largest file that may be uploaded", standard = "10GB")
            Size maxUpload,

            @Setting(doc = "Largest file that a visitor of a shared form may upload", standard = "1GB")
            Size maxPublicUpload,

            @Setting(doc = "How many answers to shared forms one network may send in a minute", standard = "30")
            int formAnswersPerMinute,

            @Setting(
                    doc =
                            "Hosts that files may be imported from though they lie in the own network or listen on a port of their own, as host or host:port, separated by commas")
            List<String> importUrlAllow)
            implements Checked {
        private static final int MOST_ANSWERS = 1_000_000;

        @Override
        public void check(Problems problems) {
            problems.check(poolSize >= 1, "poolSize", "must be at least 1");
            problems.check(maxConnections >= poolSize, "maxConnections", "must be at least pool_size");
            problems.check(statementTimeout.toMillis() >= 1, "statementTimeout", "must be longer than nothing");
            problems.check(lockTimeout.toMillis() >= 1, "lockTimeout", "must be longer than nothing");
            problems.check(maxPublicUpload.bytes() > 0, "maxPublicUpload", "must be larger than nothing");
            problems.check(
                    formAnswersPerMinute >= 1 && formAnswersPerMinute <= MOST_ANSWERS,
                    "formAnswersPerMinute",
                    "must be between 1 and " + MOST_ANSWERS);
            problems.check(maxUpload.bytes() > 0, "maxUpload", "must be larger than nothing");
        }
    }

    /**
     * Reads and checks everything.
     *
     * @throws AppException ValueError with one sentence per problem, a line each
     */
    public static Config read(List<String> commandLine, Map<String, String> environment) {
        return new Reader(Sources.of(commandLine, environment)).read();
    }

    /** The settings in force, one per line, secrets hidden. */
    public String printed() {
        return Settings.print(this);
    }

    /** What {@code --help} says of the settings. */
    public static String help() {
        return Settings.help();
    }
}
