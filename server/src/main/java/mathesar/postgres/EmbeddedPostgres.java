package mathesar.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server of our own, with its data in a folder: loopback only, scram-sha-256 with a generated password, no Unix
 * socket, everything synced to disk, ready for logical replication. It outlives a killed program and is found again by the next.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String SUPERUSER = "mathesar";

    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "wal_level", "logical",
            "max_connections", "120",
            "log_min_messages", "warning",
            "password_encryption", "scram-sha-256");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PASSWORD_BYTES = 24;
    private static final int FIRST_MAJOR_WITH_ICU = 15;
    private static final long LOG_LIMIT = 10 << 20;

    private final Path folder;
    private final Path programs;
    private final Map<String, String> settings;
    private final Unprivileged runner;
    private final String password;
    private final boolean found;
    private final int port;
    private final @Nullable Integer formerPort;

    private EmbeddedPostgres(Path folder, Path binaries, Map<String, String> settings) throws IOException {
        this.folder = folder;
        this.settings = new LinkedHashMap<>(SETTINGS);
        this.settings.putAll(settings);
        Files.createDirectories(folder);
        // Others may pass through to the cluster's own folder, which PostgreSQL keeps closed, but read nothing here.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        this.programs = PostgresBinaries.unpack(binaries).resolve("bin");
        this.runner = Unprivileged.forFolders(List.of(folder, programs));
        if (!Files.isDirectory(cluster())) {
            create();
        }
        this.password = Files.readString(folder.resolve("password"));
        Optional<Integer> running = new PidFile(cluster()).findPort();
        this.found = running.isPresent();
        this.formerPort = Ports.find(folder.resolve("port"));
        this.port = running.isPresent() ? running.get() : Ports.remembered(folder.resolve("port"));
    }

    /**
     * Starts the server of this folder, making the cluster first if there is none, or takes over the one already running.
     *
     * @param folder holds the cluster, its password, port and log
     * @param binaries folder where the PostgreSQL programs are kept unpacked
     * @param settings of the server (manual, 19), beyond and over ours
     * @throws AppException if there are no programs for this platform, or with the end of the server's log
     */
    public static EmbeddedPostgres start(Path folder, Path binaries, Map<String, String> settings) {
        try {
            EmbeddedPostgres server =
                    new EmbeddedPostgres(folder.toAbsolutePath(), binaries.toAbsolutePath(), settings);
            if (!server.found) {
                server.run();
            }
            server.awaitAnswer();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder of the embedded PostgreSQL cannot be used: " + e.getMessage(), e);
        }
    }

    /** The superuser's way in. */
    public Target target(String database) {
        return new Target("127.0.0.1", port, database, SUPERUSER, password, "disable");
    }

    /** Whether the server was running already. */
    public boolean found() {
        return found;
    }

    /** Whether the server runs, be it that it takes nobody yet. */
    boolean isRunning() {
        return new PidFile(cluster()).findPort().isPresent();
    }

    /**
     * Starts the server that was running and is gone.
     *
     * @throws AppException with the end of its log
     */
    void startAgain() throws IOException {
        run();
    }

    /** The port of the last start, if another program has taken it since; whoever noted it must note the new one. */
    public OptionalInt formerPort() {
        return formerPort == null || formerPort == port ? OptionalInt.empty() : OptionalInt.of(formerPort);
    }

    /** Creates the database unless it exists. */
    public void ensureDatabase(String name) {
        try (Pools pools = new Pools(Limits.standard())) {
            pools.runAlone(target("postgres"), Sql.of("CREATE DATABASE {}", Identifier.of(name)));
        } catch (AppException e) {
            if (!String.valueOf(e.data().get("sqlstate")).equals("42P04")) {
                throw e;
            }
        }
    }

    /** Stops the server at once and in order: sessions are ended, all is written (pg_ctl, mode fast). */
    @Override
    public void close() {
        if (isRunning()) {
            runner.run(command("pg_ctl", "-D", cluster().toString(), "-s", "-w", "-m", "fast", "stop"), log());
        }
    }

    private void create() throws IOException {
        Path draft = folder.resolve("cluster.new");
        Folders.delete(draft);
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        runner.own(draft);
        String secret = newPassword();
        secretFile(folder.resolve("password"), secret);
        Path forInitdb = folder.resolve("initdb-password");
        secretFile(forInitdb, secret);
        runner.own(forInitdb);
        runner.run(initdb(draft, forInitdb), log());
        Files.delete(forInitdb);
        Files.move(draft, cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> initdb(Path draft, Path passwordFile) {
        List<String> initdb = new ArrayList<>(command(
                "initdb",
                "-D",
                draft.toString(),
                "-U",
                SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C"));
        if (major() >= FIRST_MAJOR_WITH_ICU) {
            initdb.addAll(List.of("--locale-provider=icu", "--icu-locale=und"));
        }
        if ("off".equals(settings.get("fsync"))) {
            initdb.add("--no-sync");
        }
        return initdb;
    }

    /** The major version: the file initdb reads starts with "# PostgreSQL 18". */
    private int major() {
        Path catalog = programs.resolveSibling("share").resolve("postgresql").resolve("postgres.bki");
        try (Stream<String> lines = Files.lines(catalog)) {
            String first = lines.findFirst().orElse("");
            return Integer.parseInt(first.substring(first.lastIndexOf(' ') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
            Files.delete(log());
        }
        String options = settings.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "='" + setting.getValue() + "'")
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
        runner.run(
                command(
                        "pg_ctl",
                        "-D",
                        cluster().toString(),
                        "-s",
                        "-w",
                        "-t",
                        Long.toString(PATIENCE.toSeconds()),
                        "-o",
                        options,
                        "start"),
                log());
    }

    private void awaitAnswer() {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try (Connection connection = Drivers.connect(target("postgres"), Limits.standard())) {
                connection.isValid(1);
                return;
            } catch (SQLException e) {
                AppException reason = SqlErrors.translate(e);
                if (Instant.now().isAfter(end) || reason.is("28P01")) {
                    throw reason;
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApiError.OPERATIONAL.error("Interrupted while waiting for PostgreSQL");
        }
    }

    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private Path cluster() {
        return folder.resolve("cluster");
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void secretFile(Path file, String secret) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(
                        Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)));
        Files.writeString(file, secret);
    }
}
