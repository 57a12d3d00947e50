package mathesar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mathesar.postgres.EmbeddedPostgres;
import mathesar.postgres.Limits;
import mathesar.postgres.Mode;
import mathesar.postgres.Pools;
import mathesar.postgres.Target;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/**
 * One real PostgreSQL for all tests of a run, with a database of its own for whoever asks. The cluster is copied from a template
 * kept between runs, so it starts in under a second; it vanishes with the run. Its version is Maven's {@code -Dpostgres.version}.
 */
public final class TestPostgres {
    private static final String PASSWORD = "test";
    private static final Path BASE =
            Path.of(System.getProperty("java.io.tmpdir")).resolve("mathesar-tests-" + System.getProperty("user.name"));
    private static final Path BINARIES = BASE.resolve("binaries");
    private static final Path RUN =
            BASE.resolve("run-" + ProcessHandle.current().pid());
    private static final Path TEMPLATE = BASE.resolve("template-" + System.getProperty("postgres.version", "default"));
    private static final Map<String, String> FAST = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "max_connections", "300",
            "shared_buffers", "64MB");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pools POOLS = new Pools(Limits.standard());
    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {}

    /** The superuser's way into a new, empty database. */
    public static Target freshDatabase() {
        Target target = SERVER.target("test_" + COUNT.incrementAndGet());
        POOLS.runAlone(SERVER.target("postgres"), Sql.of("CREATE DATABASE {}", Identifier.of(target.database())));
        return target;
    }

    /** The major version of PostgreSQL, for what only some can do. */
    public static int major() {
        return POOLS.transact(
                SERVER.target("postgres"),
                Mode.READ,
                s -> s.get(Sql.of("SELECT current_setting('server_version_num')::int / 10000"), row -> row.integer(1)));
    }

    /** A new role that may log in and nothing else. @return its way into the given database; the name begins as given and is unique */
    public static Target createRole(Target database, String name) {
        String unique = name + "_" + COUNT.incrementAndGet();
        run(database, Sql.of("CREATE ROLE {} LOGIN PASSWORD {}", Identifier.of(unique), Sql.literal(PASSWORD)));
        return new Target(database.host(), database.port(), database.database(), unique, PASSWORD, "disable");
    }

    /**
     * A PostgreSQL of the caller's own, which keeps on disk what it has confirmed. Started anew under the same name it goes on with its
     * data and port; the caller closes it.
     */
    public static EmbeddedPostgres startAnother(String name) {
        Path folder = RUN.resolve(name);
        try {
            if (!Files.exists(folder)) {
                copy(TEMPLATE, folder);
            }
            return EmbeddedPostgres.start(folder, BINARIES, Map.of("max_connections", "100"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the one of this name stop at once, in the middle of whatever it does (manual, 18.5, "immediate shutdown"). */
    public static void crash(String name) {
        try {
            String pid = Files.readAllLines(RUN.resolve(name).resolve("cluster/postmaster.pid"))
                    .getFirst();
            command("kill", "-QUIT", pid);
            ProcessHandle.of(Long.parseLong(pid))
                    .ifPresent(process ->
                            process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the statements in one transaction. */
    public static void run(Target target, Sql... statements) {
        POOLS.transact(target, Mode.WRITE, session -> {
            for (Sql statement : statements) {
                session.execute(statement);
            }
            return "";
        });
    }

    /** Pools for the tests to share. */
    public static Pools pools() {
        return POOLS;
    }

    private static EmbeddedPostgres start() {
        try {
            Files.createDirectories(BASE);
            try (FileChannel lock =
                    FileChannel.open(BASE.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                sweep();
                makeTemplate();
                copy(TEMPLATE, RUN);
            }
            EmbeddedPostgres server = EmbeddedPostgres.start(RUN, BINARIES, FAST);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, RUN)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeTemplate() throws IOException {
        if (Files.isDirectory(TEMPLATE)) {
            return;
        }
        Path draft = BASE.resolve("template-draft");
        delete(draft);
        EmbeddedPostgres.start(draft, BINARIES, FAST).close();
        Files.delete(draft.resolve("port"));
        Files.move(draft, TEMPLATE, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what runs that were killed left behind. */
    private static void sweep() throws IOException {
        try (Stream<Path> runs = Files.list(BASE)) {
            for (Path run : runs.filter(TestPostgres::isAbandoned).toList()) {
                if (Files.exists(run.resolve("cluster/postmaster.pid"))) {
                    EmbeddedPostgres.start(run, BINARIES, FAST).close();
                }
                delete(run);
            }
        }
    }

    private static boolean isAbandoned(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith("run-")
                && ProcessHandle.of(Long.parseLong(name.substring("run-".length())))
                        .isEmpty();
    }

    private static void stop(EmbeddedPostgres server, Path run) {
        try {
            POOLS.close();
            server.close();
            delete(run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        command("cp", "-a", from.toString(), to.toString());
    }

    private static void delete(Path folder) throws IOException {
        command("rm", "-rf", folder.toString());
    }

    private static void command(String... words) throws IOException {
        try {
            int code = new ProcessBuilder(words).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IOException(String.join(" ", words) + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
