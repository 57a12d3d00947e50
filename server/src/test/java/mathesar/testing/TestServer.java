package mathesar.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.MetadataCache;
import mathesar.appdb.Secrets;
import mathesar.appdb.StoredTargets;
import mathesar.catalog.Relations;
import mathesar.columns.ColumnsApi;
import mathesar.databases.DatabasesApi;
import mathesar.databases.SampleData;
import mathesar.forms.FormsApi;
import mathesar.http.HttpServer;
import mathesar.http.HttpSettings;
import mathesar.http.Route;
import mathesar.http.WebBuild;
import mathesar.postgres.Pools;
import mathesar.postgres.Session;
import mathesar.postgres.Target;
import mathesar.records.RecordsApi;
import mathesar.roles.StoredRolesApi;
import mathesar.rpc.Dispatcher;
import mathesar.rpc.Registry;
import mathesar.rpc.RpcMethod;
import mathesar.schemas.SchemasApi;
import mathesar.shell.ShellApi;
import mathesar.shell.ShellFacts;
import mathesar.tables.TablesApi;
import mathesar.users.Accounts;
import mathesar.users.UsersApi;

/** The whole server on a free port, over a PostgreSQL of the tests: one for all tests of a run, with two people who know it. */
public final class TestServer {
    static final String PASSWORD = "Quiet-Lake-42";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final TestServer SHARED = start(0);

    private final HttpServer http;
    private final Registry registry;
    private final List<Route> routes;

    private TestServer(HttpServer http, Registry registry, List<Route> routes) {
        this.http = http;
        this.registry = registry;
        this.routes = routes;
    }

    /** The one that all tests share. */
    public static TestServer shared() {
        return SHARED;
    }

    /** A new server with application tables of its own, and an administrator {@code admin}. */
    public static TestServer start(int port) {
        return start(port, true);
    }

    /** @param installed whether there is an administrator already */
    public static TestServer start(int port, boolean installed) {
        Pools pools = TestPostgres.pools();
        AppDatabase records = AppDatabase.open(
                TestPostgres.freshDatabase(), pools, new Secrets(List.of("a secret key for the tests")));
        StoredTargets targets = new StoredTargets(records);
        Access access = new Access(pools, targets);
        Accounts accounts = new Accounts(records);
        WebBuild web = new WebBuild(null);
        if (installed) {
            accounts.createFirst("admin", PASSWORD, "en");
        }
        Registry registry = new Registry(methods(records, targets, access, accounts));
        Dispatcher dispatcher = new Dispatcher(registry, access::collaborates);
        ShellApi shell = new ShellApi(dispatcher, records, web, new ShellFacts("1.0.0-test", List.of()));
        List<Route> routes = Stream.of(UsersApi.routes(records, accounts, web), shell.routes())
                .flatMap(List::stream)
                .toList();
        HttpSettings settings = HttpSettings.on("127.0.0.1", port, List.of("127.0.0.1", "localhost"));
        return new TestServer(
                HttpServer.start(settings, routes, shell.unknown(), dispatcher, accounts), registry, routes);
    }

    private static List<RpcMethod<?, ?>> methods(
            AppDatabase records, StoredTargets targets, Access access, Accounts accounts) {
        Relations relations = new Relations();
        MetadataCache metadata = new MetadataCache(records);
        return Stream.of(
                        DatabasesApi.methods(records, access, targets, new NoSamples(), "1.0.0"),
                        StoredRolesApi.methods(records),
                        SchemasApi.methods(access),
                        TablesApi.methods(access, records),
                        ColumnsApi.methods(access, records),
                        RecordsApi.methods(
                                access, relations, records, metadata,
                                (caller, cells) -> Map.of()),
                        FormsApi.methods(records, access, relations, metadata),
                        UsersApi.methods(records, access, accounts, "1.0.0"))
                .flatMap(List::stream)
                .toList();
    }

    public int port() {
        return http.port();
    }

    /** All methods that can be called. */
    public Registry registry() {
        return registry;
    }

    /** All routes but those of calls and static files. */
    public List<Route> routes() {
        return routes;
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

    /** Serves until it is ended: for looking at it by hand. The port is the first argument. */
    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(
                "http://127.0.0.1:" + start(Integer.parseInt(arguments[0])).port() + " admin " + PASSWORD);
        Thread.currentThread().join();
    }

    private static final class NoSamples implements SampleData {
        @Override
        public boolean knows(String key) {
            return false;
        }

        @Override
        public void load(Session session, String key) {}
    }
}
