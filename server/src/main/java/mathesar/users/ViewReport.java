package mathesar.users;

import java.util.List;
import java.util.Optional;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Collaborator;
import mathesar.appdb.Collaborators;
import mathesar.appdb.Database;
import mathesar.appdb.Databases;
import mathesar.appdb.Settings;
import mathesar.appdb.Statistics;
import mathesar.errors.AppException;
import mathesar.postgres.Mode;
import mathesar.postgres.Session;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.NoParams;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** {@code analytics.view_report}: the numbers, counted now, for the administrator's eyes only. */
record ViewReport(AppDatabase records, Access access, String version)
        implements RpcMethod<NoParams, ViewReport.Report> {
    /** @param connectedDatabaseRecordCount sum of the planner's estimates */
    record Report(
            @Nullable String installationId,
            String mathesarVersion,
            long userCount,
            long activeUserCount,
            long ssoConnectedUserCount,
            long configuredRoleCount,
            long connectedDatabaseCount,
            long connectedDatabaseSchemaCount,
            long connectedDatabaseTableCount,
            long connectedDatabaseRecordCount,
            long explorationCount,
            long formCount,
            long publicFormCount) {}

    private record Content(long schemas, long tables, long rows) {
        private Content plus(Content other) {
            return new Content(schemas + other.schemas, tables + other.tables, rows + other.rows);
        }
    }

    @Override
    public String name() {
        return "analytics.view_report";
    }

    @Override
    public Guard guard() {
        return Guard.ADMINISTRATOR;
    }

    @Override
    public Class<NoParams> params() {
        return NoParams.class;
    }

    @Override
    public boolean strict() {
        return true;
    }

    @Override
    public Report call(Caller caller, NoParams params) {
        Statistics.Counts own = records.read(Statistics::count);
        List<Database> databases = records.read(s -> Databases.list(s, null));
        Content content = databases.stream()
                .flatMap(database -> count(database).stream())
                .reduce(new Content(0, 0, 0), Content::plus);
        return new Report(
                records.read(s -> Settings.find(s, AnalyticsState.INSTALLATION)).orElse(null),
                version,
                own.users(),
                own.activeUsers(),
                own.ssoUsers(),
                own.roles(),
                own.databases(),
                content.schemas(),
                content.tables(),
                content.rows(),
                own.explorations(),
                own.forms(),
                own.publicForms());
    }

    /** Nothing for a database that nobody works on or that cannot be reached. */
    private Optional<Content> count(Database database) {
        Optional<Collaborator> someone =
                records.read(s -> Collaborators.list(s, database.id())).stream().findFirst();
        try {
            return someone.map(
                    c -> access.asRole(database.id(), c.configuredRoleId(), Mode.READ, ViewReport::countContent));
        } catch (AppException e) {
            return Optional.empty();
        }
    }

    private static Content countContent(Session s) {
        return s.get(
                Sql.of(
                        "SELECT (SELECT count(*) FROM pg_catalog.pg_namespace WHERE nspname !~ '^pg_'"
                                + " AND nspname <> 'information_schema'), count(*), coalesce(sum(greatest(c.reltuples, 0)), 0)::bigint"
                                + " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                                + " WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"),
                row -> new Content(row.number(1), row.number(2), row.number(3)));
    }
}
