package mathesar.databases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import mathesar.errors.AppException;
import mathesar.postgres.Mode;
import mathesar.postgres.Pools;
import mathesar.postgres.Session;
import mathesar.postgres.Target;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** {@code databases.setup.test_connection}: tries a connection without keeping anything, and says in plain words what stands in the way. */
record TestConnection(Pools pools) implements RpcMethod<TestConnection.Params, TestConnection.Report> {
    private static final int OLDEST = 14;

    record Params(
            String host,
            @Nullable Integer port,
            String database,
            String role,
            @Nullable String password,
            @JsonProperty("sslmode") @Nullable String sslMode,
            @Nullable String sslRootCert) {}

    /** @param ok whether the database can be connected; problems of a connectable database are rights that are missing */
    @ApiName("ConnectionTest")
    record Report(
            boolean ok,
            List<ConnectionProblem> problems,
            @Nullable Facts facts) {}

    @ApiName("ConnectionFacts")
    record Facts(
            String serverVersion,
            boolean canCreateSchema,
            boolean isSuperuser,
            long readableTables,
            long writableTables) {}

    @Override
    public String name() {
        return "databases.setup.test_connection";
    }

    @Override
    public boolean noteworthy() {
        return false;
    }

    @Override
    public Guard guard() {
        return Guard.ADMINISTRATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public Report call(Caller caller, Params p) {
        String mode = SslModes.check(p.sslMode() == null ? "prefer" : p.sslMode());
        Target target = new Target(p.host(), p.port(), p.database(), p.role(), p.password(), mode, p.sslRootCert());
        try (Session s = pools.openAlone(target, Mode.READ)) {
            return report(s, p);
        } catch (AppException e) {
            return new Report(false, List.of(ConnectionProblem.of(e, target)), null);
        }
    }

    private static Report report(Session s, Params p) {
        Sql query = Sql.of(
                "SELECT current_setting('server_version'), current_setting('server_version_num')::int / 10000,"
                        + " has_database_privilege(current_database(), 'CREATE'), (SELECT rolsuper FROM pg_roles WHERE rolname = current_user),"
                        + " count(*) FILTER (WHERE has_table_privilege(c.oid, 'SELECT') OR has_any_column_privilege(c.oid, 'SELECT')),"
                        + " count(*) FILTER (WHERE has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE'))"
                        + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'");
        return s.get(query, row -> {
            Facts facts = new Facts(row.text(1), row.bool(3), row.bool(4), row.number(5), row.number(6));
            List<ConnectionProblem> problems = new ArrayList<>();
            boolean tooOld = row.integer(2) < OLDEST;
            if (tooOld) {
                problems.add(ConnectionProblem.tooOld(facts.serverVersion(), OLDEST));
            }
            if (!facts.canCreateSchema()) {
                problems.add(ConnectionProblem.cannotCreate(p.role(), p.database()));
            }
            if (facts.readableTables() == 0 && !facts.canCreateSchema()) {
                problems.add(ConnectionProblem.nothingReadable(p.role()));
            }
            return new Report(!tooOld, problems, facts);
        });
    }
}
