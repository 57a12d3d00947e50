package mathesar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import mathesar.app.Application;
import mathesar.config.Config;
import mathesar.http.Route;
import mathesar.postgres.Folders;
import mathesar.postgres.Target;
import mathesar.rpc.Registry;
import org.jspecify.annotations.Nullable;

/** The whole server on a free port, over a PostgreSQL of the tests: one for all tests of a run, with two people who know it. */
public final class TestServer {
    static final String PASSWORD = "Quiet-Lake-42";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final TestServer SHARED = start(0);

    private final Application application;
    private final Path folder;
    private final @Nullable Target own;

    private TestServer(Application application, Path folder, @Nullable Target own) {
        this.application = application;
        this.folder = folder;
        this.own = own;
    }

    /** The one that all tests share. */
    public static TestServer shared() {
        return SHARED;
    }

    /** A new server with application tables of its own, and an administrator {@code admin}. */
    public static TestServer start(int port) {
        // All visitors of the tests come from one address.
        return start(
                port,
                List.of(
                        "--admin-username",
                        "admin",
                        "--admin-password",
                        PASSWORD,
                        "--form-answers-per-minute",
                        "100000"));
    }

    /** A new server without an administrator. */
    public static TestServer startEmpty() {
        return start(0, List.of());
    }

    /** A new server with an administrator {@code admin} and more settings, as on the command line. */
    public static TestServer startWith(String... settings) {
        List<String> words = new ArrayList<>(List.of("--admin-username", "admin", "--admin-password", PASSWORD));
        words.addAll(List.of(settings));
        return start(0, words);
    }

    /** A new server with its tables in this database, and an administrator {@code admin}. */
    public static TestServer startOver(Target own) {
        return start(0, own, List.of("--admin-username", "admin", "--admin-password", PASSWORD));
    }

    /** A new server with these settings too, and an administrator {@code admin}. */
    public static TestServer startWith(List<String> settings) {
        List<String> words = new ArrayList<>(List.of("--admin-username", "admin", "--admin-password", PASSWORD));
        words.addAll(settings);
        return start(0, words);
    }

    /** A new server with all it keeps in this folder, its own PostgreSQL too, and an administrator {@code admin}. */
    public static TestServer startIn(Path folder) {
        List<String> words = List.of(
                "--port",
                "0",
                "--data-dir",
                folder.toString(),
                "--admin-username",
                "admin",
                "--admin-password",
                PASSWORD);
        return new TestServer(Application.start(Config.read(words, Map.of()), line -> {}), folder, null);
    }

    private static TestServer start(int port, List<String> more) {
        return start(port, TestPostgres.freshDatabase(), more);
    }

    private static TestServer start(int port, Target own, List<String> more) {
        Path folder = newFolder();
        List<String> words = new ArrayList<>(List.of(
                "--port",
                Integer.toString(port),
                "--data-dir",
                folder.toString(),
                "--secret-key",
                "a secret key for the tests",
                "--database-url",
                "postgres://" + own.role() + ":" + own.password() + "@" + own.host() + ":" + own.effectivePort() + "/"
                        + own.database() + "?sslmode=disable"));
        words.addAll(more);
        return new TestServer(Application.start(Config.read(words, Map.of()), line -> {}), folder, own);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("mathesar-test-data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database with the application's own tables. */
    public Target records() {
        return Objects.requireNonNull(own);
    }

    /** Where the server keeps what it keeps. */
    public Path folder() {
        return folder;
    }

    public int port() {
        return application.port();
    }

    /** All methods that can be called. */
    public Registry registry() {
        return application.registry();
    }

    /** All routes but those of calls and static files. */
    public List<Route> routes() {
        return application.routes();
    }

    /** Someone without a session. */
    public TestClient anonymous() {
        return new TestClient(port());
    }

    /** The administrator, logged in anew. */
    public TestClient admin() {
        return logIn("admin", PASSWORD);
    }

    /** A new person who is no administrator and works on no database, logged in. */
    public TestClient other() {
        return other("other" + COUNT.incrementAndGet());
    }

    private TestClient other(String name) {
        String first = "First-Word-77";
        long id = admin().result(
                        "users.add",
                        Map.of("user_def", Map.of("username", name, "password", first, "is_superuser", false)))
                .path("id")
                .asLong();
        TestClient fresh = logIn(name, first);
        fresh.form("/auth/password_reset_confirm/", Map.of("new_password1", PASSWORD, "new_password2", PASSWORD));
        return logIn(name, PASSWORD).withUserId(id);
    }

    public TestClient logIn(String username, String password) {
        TestClient client = anonymous();
        client.get("/auth/login/");
        client.form("/auth/login/", Map.of("username", username, "password", password));
        return client;
    }

    /** Connects the database to this server, with the caller as the role of the target. @return its id here */
    public long connect(TestClient admin, Target target) {
        return admin.result(
                        "databases.setup.connect_existing",
                        Map.of(
                                "host", target.host(),
                                "port", target.effectivePort(),
                                "database", target.database(),
                                "role", target.role(),
                                "password", String.valueOf(target.password()),
                                "sslmode", "disable"))
                .path("database")
                .path("id")
                .asLong();
    }

    /** Lets the person work on a connected database as the role of the target. */
    public void share(TestClient admin, long databaseId, TestClient person, Target role) {
        long server = -1;
        for (var database : admin.result("databases.configured.list", Map.of())) {
            server = database.path("id").asLong() == databaseId
                    ? database.path("server_id").asLong()
                    : server;
        }
        long stored = admin.result(
                        "roles.configured.add",
                        Map.of("server_id", server, "name", role.role(), "password", String.valueOf(role.password())))
                .path("id")
                .asLong();
        admin.result(
                "collaborators.add",
                Map.of("database_id", databaseId, "user_id", person.userId(), "configured_role_id", stored));
    }

    /** Ends the server and the connections it holds. */
    public void stop() {
        application.close();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves until it is ended: for looking at it by hand. The port is the first argument. */
    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(
                "http://127.0.0.1:" + start(Integer.parseInt(arguments[0])).port() + " admin " + PASSWORD);
        Thread.currentThread().join();
    }
}
