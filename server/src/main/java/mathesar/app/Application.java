package mathesar.app;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.AuditWitness;
import mathesar.appdb.MetadataCache;
import mathesar.appdb.Secrets;
import mathesar.appdb.Servers;
import mathesar.appdb.StoredTargets;
import mathesar.attachments.Attachments;
import mathesar.attachments.FileStorage;
import mathesar.attachments.LocalDisk;
import mathesar.catalog.Relations;
import mathesar.config.Config;
import mathesar.config.SecretKey;
import mathesar.config.SingleSignOn;
import mathesar.http.HttpServer;
import mathesar.http.HttpSettings;
import mathesar.http.Route;
import mathesar.http.WebBuild;
import mathesar.mail.Mailer;
import mathesar.postgres.EmbeddedPostgres;
import mathesar.postgres.Limits;
import mathesar.postgres.Pools;
import mathesar.rpc.Dispatcher;
import mathesar.rpc.LocalCalls;
import mathesar.rpc.Registry;
import mathesar.rpc.Witness;
import mathesar.shell.ShellApi;
import mathesar.users.Accounts;
import mathesar.users.LinkPasswords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole program: every room, built in order, closed in the opposite order. */
public final class Application implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);
    private static final int OWN_CONNECTIONS = 8;
    private static final int MAX_BODY = 8 << 20;

    private final Closing closing = new Closing();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Config config;
    private final Registry registry;
    private final List<Route> routes;
    private final int port;

    private Application(Config config, Consumer<String> say) {
        this.config = config;
        closing.add(closed::countDown);
        try {
            DataFolder folder = DataFolder.take(config.storage().dataDir());
            closing.add(folder::close);
            Storage storage = Storage.open(config.storage(), folder.path());
            closing.add(storage::close);
            Parts parts = parts(folder, storage);
            registry = new Registry(Features.methods(parts));
            Witness witness = new AuditWitness(parts.records());
            Dispatcher dispatcher = new Dispatcher(
                    registry,
                    (caller, database) ->
                            parts.targets().find(caller.user(), database).isPresent(),
                    witness);
            LocalCalls calls = new LocalCalls(dispatcher);
            new FirstStart(config.firstUser(), parts, calls, say).run();
            ShellApi shell = Features.shell(parts, dispatcher);
            routes = Stream.of(Features.routes(parts, shell), Description.routes(registry, parts.version()))
                    .flatMap(List::stream)
                    .map(route -> route.before(witness))
                    .toList();
            HttpServer http = HttpServer.start(settings(), routes, shell.unknown(), dispatcher, parts.accounts());
            closing.add(http::close);
            port = http.port();
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    /**
     * Starts everything.
     *
     * @param say takes lines for the person who started it
     * @throws mathesar.errors.AppException with what stands in the way
     */
    public static Application start(Config config, Consumer<String> say) {
        Application application = new Application(config, say);
        LOG.info("Started version {} at {}", Version.current(), application.address());
        return application;
    }

    /** Where a browser on this machine finds it. */
    String address() {
        String host = config.web().host();
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::") || host.equals("127.0.0.1");
        return "http://" + (everywhere ? "localhost" : host) + ":" + port;
    }

    public int port() {
        return port;
    }

    /** All methods that can be called. */
    public Registry registry() {
        return registry;
    }

    /** All routes but those of calls and of the built web program. */
    public List<Route> routes() {
        return routes;
    }

    /** Returns when it has been closed. */
    void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        LOG.info("Stopping");
        closing.close();
    }

    private Parts parts(DataFolder folder, Storage storage) {
        Pools own = new Pools(limits(OWN_CONNECTIONS, OWN_CONNECTIONS));
        closing.add(own::close);
        Pools users =
                new Pools(limits(config.bounds().poolSize(), config.bounds().maxConnections()));
        closing.add(users::close);
        AppDatabase records =
                AppDatabase.open(storage.target(), own, new Secrets(List.of(SecretKey.of(config.storage()))));
        noteMove(records, storage);
        StoredTargets targets = new StoredTargets(records);
        SingleSignOn signOn = SingleSignOn.of(config.signIn(), folder.path());
        Mailer mailer = new Mailer(config.mail());
        closing.add(mailer::close);
        LocalDisk disk = new LocalDisk(
                "default",
                folder.path().resolve("files"),
                true,
                Math.min(
                        config.bounds().maxUpload().bytes(),
                        config.bounds().maxPublicUpload().bytes()));
        return new Parts(
                config,
                folder.path(),
                Version.current(),
                records,
                targets,
                new Access(users, targets),
                new Relations(),
                new MetadataCache(records),
                new Attachments(
                        records,
                        new FileStorage(
                                folder.path().resolve("file_storage.yml"),
                                config.storage().fileStorage(),
                                disk)),
                new Accounts(records, !signOn.required()),
                new LinkPasswords(),
                signOn,
                mailer,
                new WebBuild(null));
    }

    /** Databases on the embedded server are found at its port; when that had to change, so must what is known of them. */
    private static void noteMove(AppDatabase records, Storage storage) {
        EmbeddedPostgres server = storage.embedded();
        if (server != null && server.formerPort().isPresent()) {
            records.write(s -> {
                Servers.find(s, storage.target().host(), server.formerPort().getAsInt())
                        .ifPresent(known -> Servers.update(
                                s,
                                new mathesar.appdb.Server(
                                        known.id(),
                                        known.host(),
                                        storage.target().effectivePort(),
                                        known.sslMode(),
                                        known.rootCertificate())));
                return "";
            });
        }
    }

    private Limits limits(int perPool, int total) {
        Limits standard = Limits.standard();
        return new Limits(
                perPool,
                total,
                standard.patience(),
                standard.idle(),
                config.bounds().statementTimeout(),
                config.bounds().lockTimeout());
    }

    private HttpSettings settings() {
        Config.Web web = config.web();
        return new HttpSettings(
                web.host(),
                web.port(),
                web.allowedHosts(),
                web.trustedProxies(),
                web.frameAncestors(),
                MAX_BODY,
                config.bounds().maxUpload().bytes(),
                null);
    }
}
