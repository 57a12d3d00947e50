package mathesar.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import mathesar.access.HomeDatabases;
import mathesar.archives.ArchivesApi;
import mathesar.audit.AuditApi;
import mathesar.columns.ColumnsApi;
import mathesar.config.Config;
import mathesar.dashboards.DashboardsApi;
import mathesar.databases.DatabasesApi;
import mathesar.databases.SampleData;
import mathesar.explorations.ExplorationsApi;
import mathesar.files.FilesApi;
import mathesar.forms.FormsApi;
import mathesar.http.Route;
import mathesar.imports.ImportsApi;
import mathesar.outbound.WebReader;
import mathesar.postgres.Session;
import mathesar.queries.QueriesApi;
import mathesar.records.DownloadLinks;
import mathesar.records.RecordsApi;
import mathesar.roles.RolesApi;
import mathesar.roles.StoredRolesApi;
import mathesar.rpc.Dispatcher;
import mathesar.rpc.RpcMethod;
import mathesar.samples.Samples;
import mathesar.schemas.SchemasApi;
import mathesar.shares.SharesApi;
import mathesar.shell.ShellApi;
import mathesar.shell.ShellFacts;
import mathesar.sso.SsoApi;
import mathesar.tables.TablesApi;
import mathesar.users.UsersApi;
import mathesar.views.ViewsApi;

/** The features by name: a new one adds a line for its methods and a line for its routes. */
final class Features {
    private Features() {}

    static List<RpcMethod<?, ?>> methods(Parts p) {
        return Stream.of(
                        AuditApi.methods(p.records()),
                        ColumnsApi.methods(p.access(), p.records()),
                        DashboardsApi.methods(p.records()),
                        DatabasesApi.methods(p.records(), p.access(), p.targets(), new SampleSets(), p.version()),
                        ExplorationsApi.methods(p.access(), p.relations(), p.records(), p.metadata()),
                        FilesApi.methods(p.attachments(), p.access()),
                        FormsApi.methods(
                                p.records(),
                                p.access(),
                                p.relations(),
                                p.metadata(),
                                p.mailer(),
                                p.config().bounds().formAnswersPerMinute()),
                        ImportsApi.methods(p.access(), p.records(), p.folder().resolve("imports")),
                        QueriesApi.methods(p.access(), p.records()),
                        RecordsApi.methods(p.access(), p.relations(), p.records(), p.metadata(), downloads(p)),
                        RolesApi.methods(p.access()),
                        SchemasApi.methods(p.access()),
                        SharesApi.methods(p.records(), p.access(), p.relations(), ExplorationsApi::plan, p.linkGate()),
                        StoredRolesApi.methods(p.records()),
                        TablesApi.methods(p.access(), p.records()),
                        UsersApi.methods(
                                p.records(), p.access(), p.accounts(), p.signOn(), homes(p), p.mailer(), p.version()),
                        ViewsApi.methods(p.access(), p.records()))
                .flatMap(List::stream)
                .toList();
    }

    static List<Route> routes(Parts p, ShellApi shell) {
        return Stream.of(
                        Health.routes(p.records()),
                        ArchivesApi.routes(
                                p.access(), p.folder().resolve("imports").resolve("staged")),
                        AuditApi.routes(p.records()),
                        ExplorationsApi.routes(p.access(), p.relations(), p.records(), p.metadata()),
                        RecordsApi.routes(p.access(), p.relations(), p.records(), p.metadata(), downloads(p)),
                        SharesApi.routes(p.records(), p.access(), p.relations(), ExplorationsApi::plan, p.linkGate()),
                        shell.routes(),
                        FilesApi.routes(p.attachments(), FormsApi.publicFileField(p.records(), p.metadata())),
                        ImportsApi.routes(
                                p.access(),
                                p.records(),
                                p.metadata(),
                                p.folder().resolve("imports"),
                                web(p)),
                        SsoApi.routes(p.records(), p.signOn(), homes(p)),
                        UsersApi.routes(
                                p.records(),
                                p.accounts(),
                                p.signOn(),
                                SsoApi.directories(p.records(), p.signOn(), homes(p)),
                                p.mailer(),
                                p.web()))
                .flatMap(List::stream)
                .toList();
    }

    private static HomeDatabases homes(Parts p) {
        return new HomeDatabases(p.records(), p.access(), p.config().signIn().perUserDatabases(), p.version());
    }

    private static WebReader web(Parts p) {
        Config.Bounds bounds = p.config().bounds();
        return WebReader.of(bounds.importUrlAllow(), bounds.maxUpload().bytes());
    }

    private static DownloadLinks downloads(Parts p) {
        return (caller, cells) -> new LinkedHashMap<>(p.attachments().register(caller, cells));
    }

    /** The web program at all its addresses. */
    static ShellApi shell(Parts p, Dispatcher dispatcher) {
        List<ShellFacts.Backend> backends = p.attachments().backends().stream()
                .map(backend -> new ShellFacts.Backend(backend.key(), backend.publicForms()))
                .toList();
        return new ShellApi(
                dispatcher,
                p.records(),
                p.web(),
                new ShellFacts(
                        p.version(),
                        backends,
                        p.signOn().required(),
                        p.config().signIn().perUserDatabases()));
    }

    /** The sample data sets as the databases feature asks for them. */
    private static final class SampleSets implements SampleData {
        @Override
        public boolean knows(String key) {
            return Samples.keys().contains(key);
        }

        @Override
        public void load(Session session, String key) {
            Samples.load(session, key);
        }
    }
}
