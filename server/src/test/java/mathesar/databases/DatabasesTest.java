package mathesar.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Secrets;
import mathesar.appdb.StoredTargets;
import mathesar.appdb.User;
import mathesar.appdb.Users;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.postgres.Mode;
import mathesar.postgres.Pools;
import mathesar.postgres.Session;
import mathesar.postgres.Target;
import mathesar.rpc.Caller;
import mathesar.sql.Sql;
import mathesar.testing.TestPostgres;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabasesTest {
    private final Pools pools = TestPostgres.pools();
    private AppDatabase records;
    private StoredTargets targets;
    private Access access;
    private Caller admin;
    private Caller other;
    private Target database;

    @BeforeEach
    void open() {
        records = AppDatabase.open(TestPostgres.freshDatabase(), pools, new Secrets(List.of("secret of the tests")));
        targets = new StoredTargets(records);
        access = new Access(pools, targets);
        admin = caller("admin", true);
        other = caller("other", false);
        database = TestPostgres.freshDatabase();
    }

    private Caller caller(String name, boolean administrator) {
        User user =
                records.write(s -> Users.add(s, new Users.Details(name, administrator, "", null, "en"), "-", false));
        return new Caller(user.id(), name, administrator, null, "http://localhost");
    }

    private Connector connector() {
        return new Connector(records, pools, new NoSamples(), "1");
    }

    private ConnectionResult connect(Caller caller, Target target, @Nullable String nickname) {
        return connector().connect(caller, target, List.of(), nickname);
    }

    @Test
    void theFirstDatabaseHasIdOneAndItsConnectorACollaborator() {
        ConnectionResult result = connect(admin, database, null);
        assertThat(result.database().id()).isEqualTo(1);
        assertThat(access.target(admin, 1).database()).isEqualTo(database.database());
        assertThat(new ListDatabases(records).call(admin, new ListDatabases.Params(null)))
                .hasSize(1);
        assertThat(new ListDatabases(records).call(other, new ListDatabases.Params(null)))
                .isEmpty();
    }

    @Test
    void connectingInstallsNothing() {
        List<String> before = catalog();
        connect(admin, database, null);
        new GetDatabase(access).call(admin, new GetDatabase.Params(1));
        assertThat(catalog()).isEqualTo(before);
    }

    @Test
    void aRoleThatMayOnlySelectCanBeConnected() {
        TestPostgres.run(database, Sql.of("CREATE TABLE t (a int)"));
        Target reader = TestPostgres.createRole(database, "reader");
        TestPostgres.run(database, Sql.of("GRANT SELECT ON t TO {}", mathesar.sql.Identifier.of(reader.role())));
        ConnectionResult result = connect(admin, reader, null);
        mathesar.catalog.Database info = new GetDatabase(access)
                .call(admin, new GetDatabase.Params(result.database().id()));
        assertThat(info.currentRolePriv()).doesNotContain("CREATE");
        assertThat(info.currentRoleOwns()).isFalse();
    }

    @Test
    void aWrongPasswordIsRefusedAndNothingIsKept() {
        Target wrong = with(database, "not it");
        assertCode(() -> connect(admin, wrong, null), ApiError.OPERATIONAL);
        assertThat(new ListServers(records).call(admin, new mathesar.rpc.NoParams()))
                .isEmpty();
    }

    @Test
    void aWorkingPasswordReplacesTheStoredOne() {
        Target role = TestPostgres.createRole(database, "changing");
        connect(admin, role, null);
        TestPostgres.run(database, Sql.of("ALTER ROLE {} PASSWORD 'fresh'", mathesar.sql.Identifier.of(role.role())));
        pools.forgetIf(t -> t.role().equals(role.role()));
        connect(admin, with(role, "fresh"), null);
        assertThat(access.target(admin, 1).password()).isEqualTo("fresh");
    }

    @Test
    void theOwnDatabaseIsNoTarget() {
        assertCode(() -> connect(admin, records.target(), null), ApiError.BAD_TARGET);
    }

    @Test
    void anotherDisplayNameOrRoleForAConnectedDatabaseIsAConflict() {
        connect(admin, database, "One");
        assertCode(() -> connect(admin, database, "Two"), ApiError.INTEGRITY);
        Target role = TestPostgres.createRole(database, "second");
        assertCode(() -> connect(admin, role, "One"), ApiError.INTEGRITY);
    }

    @Test
    void unknownSampleDataIsAKeyErrorAndCreatesNothing() {
        String name = "made_" + UUID.randomUUID().toString().substring(0, 8);
        assertCode(() -> connector().create(admin, name, List.of("nonsense"), null), ApiError.KEY);
        assertThat(databaseExists(name)).isFalse();
    }

    @Test
    void aDatabaseWhoseSampleFailsIsDroppedAgain() {
        String name = "made_" + UUID.randomUUID().toString().substring(0, 8);
        assertThatThrownBy(() -> connector().create(admin, name, List.of("broken"), null))
                .isInstanceOf(AppException.class);
        assertThat(databaseExists(name)).isFalse();
        assertThat(new ListDatabases(records).call(admin, new ListDatabases.Params(null)))
                .isEmpty();
    }

    @Test
    void aTestTellsInPlainWordsWhatFails() {
        assertThat(problem(with(database, "not it"))).isEqualTo("wrong_password");
        assertThat(problem(database.withDatabase("nosuch"))).isEqualTo("no_database");
        assertThat(problem(new Target("127.0.0.1", 1, "x", "y", "z", "disable")))
                .isEqualTo("unreachable");
        assertThat(problem(new Target("no-such-host.invalid", 5432, "x", "y", "z", "disable")))
                .isIn("unknown_host", "unreachable");
        assertThat(problem(new Target(
                        database.host(),
                        database.port(),
                        database.database(),
                        database.role(),
                        database.password(),
                        "require")))
                .isEqualTo("tls");
    }

    @Test
    void aTestTellsWhichRightIsMissing() {
        Target role = TestPostgres.createRole(database, "poor");
        TestConnection.Report report = test(role);
        assertThat(report.ok()).isTrue();
        assertThat(report.problems())
                .extracting(ConnectionProblem::code)
                .containsExactly("no_create", "nothing_readable");
    }

    @Test
    void disconnectingRefusesWhileAHelperTypeIsInUse() {
        connect(admin, database, null);
        TestPostgres.run(
                database,
                Sql.of("CREATE SCHEMA mathesar_types"),
                Sql.of("CREATE DOMAIN mathesar_types.email AS text"),
                Sql.of("CREATE TABLE people (mail mathesar_types.email)"));
        assertThatThrownBy(() -> disconnect(null))
                .satisfies(e -> assertThat(((AppException) e).is("2BP01")).isTrue());
        assertThat(disconnect(List.of("msar", "__msar")).sqlCleaned()).isTrue();
        assertThat(new ListDatabases(records).call(admin, new ListDatabases.Params(null)))
                .isEmpty();
    }

    @Test
    void disconnectingRemovesUnusedHelperTypes() {
        connect(admin, database, null);
        TestPostgres.run(
                database, Sql.of("CREATE SCHEMA mathesar_types"), Sql.of("CREATE DOMAIN mathesar_types.email AS text"));
        assertThat(disconnect(null).sqlCleaned()).isTrue();
        assertThat(catalog()).noneMatch(line -> line.contains("mathesar_types"));
    }

    @Test
    void aPersonWithoutARoleIsToldSo() {
        connect(admin, database, null);
        assertCode(() -> access.target(other, 1), ApiError.NO_CONNECTION);
        assertCode(() -> access.target(admin, 99), ApiError.NOT_FOUND);
    }

    @Test
    void droppingTheConnectedDatabaseIsRefused() {
        connect(admin, database, null);
        long oid =
                new GetDatabase(access).call(admin, new GetDatabase.Params(1)).oid();
        assertThatThrownBy(() -> new DeleteDatabase(access).call(admin, new DeleteDatabase.Params(oid, 1)))
                .satisfies(e -> assertThat(((AppException) e).is("55006")).isTrue());
    }

    private DisconnectDatabase.Result disconnect(@Nullable List<String> schemas) {
        return new DisconnectDatabase(records, pools, targets)
                .call(admin, new DisconnectDatabase.Params(1, schemas, null, null, null, null));
    }

    private TestConnection.Report test(Target t) {
        return new TestConnection(pools)
                .call(
                        admin,
                        new TestConnection.Params(
                                t.host(), t.port(), t.database(), t.role(), t.password(), t.sslMode(), null));
    }

    private String problem(Target target) {
        TestConnection.Report report = test(target);
        assertThat(report.ok()).isFalse();
        return report.problems().getFirst().code();
    }

    private static Target with(Target t, String password) {
        return new Target(t.host(), t.port(), t.database(), t.role(), password, t.sslMode());
    }

    private boolean databaseExists(String name) {
        return pools.transact(
                records.target(),
                Mode.READ,
                s -> s.get(
                        Sql.of("SELECT EXISTS (SELECT FROM pg_database WHERE datname = {})", name),
                        row -> row.bool(1)));
    }

    /** Every object and right in the database, as text. */
    private List<String> catalog() {
        return pools.transact(database, Mode.READ, DatabasesTest::catalog);
    }

    private static List<String> catalog(Session s) {
        return s.list(
                Sql.of("SELECT 'n ' || nspname || coalesce(nspacl::text, '') FROM pg_namespace"
                        + " UNION ALL SELECT 'c ' || oid::text || relname || coalesce(relacl::text, '') FROM pg_class"
                        + " UNION ALL SELECT 'p ' || oid::text || proname FROM pg_proc"
                        + " UNION ALL SELECT 't ' || oid::text || typname FROM pg_type"
                        + " UNION ALL SELECT 'e ' || extname FROM pg_extension"
                        + " UNION ALL SELECT 'g ' || tgname FROM pg_trigger ORDER BY 1"),
                row -> row.text(1));
    }

    private static void assertCode(ThrowingCallable call, ApiError code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AppException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** Knows one data set, which fails half-way. */
    private static final class NoSamples implements SampleData {
        @Override
        public boolean knows(String key) {
            return key.equals("broken");
        }

        @Override
        public void load(Session session, String key) {
            session.execute(Sql.of("CREATE SCHEMA half"));
            session.execute(Sql.of("SELECT 1/0"));
        }
    }
}
