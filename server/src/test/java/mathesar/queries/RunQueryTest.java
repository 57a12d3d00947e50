package mathesar.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mathesar.access.LiveWork;
import mathesar.access.Access;
import mathesar.appdb.AppDatabase;
import mathesar.appdb.Collaborators;
import mathesar.appdb.ConfiguredRoles;
import mathesar.appdb.Databases;
import mathesar.appdb.Secrets;
import mathesar.appdb.Servers;
import mathesar.appdb.StoredTargets;
import mathesar.appdb.Users;
import mathesar.errors.AppException;
import mathesar.postgres.Mode;
import mathesar.postgres.Pools;
import mathesar.postgres.Target;
import mathesar.rpc.Caller;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import mathesar.testing.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A person's own statement is run as that person's role, reads only unless told otherwise, and leaves nothing behind for anybody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunQueryTest {
    private final Pools pools = TestPostgres.pools();
    private final Target database = TestPostgres.freshDatabase();
    private final Target role = TestPostgres.createRole(database, "plain");
    private final AppDatabase records =
            AppDatabase.open(TestPostgres.freshDatabase(), pools, new Secrets(List.of("a secret for tests")));
    private final Access access = new Access(pools, new StoredTargets(records));
    private final Running running = new Running(new LiveWork());
    private final RunQuery run = new RunQuery(access, records, running);
    private final long serverId = records.write(s ->
            Servers.add(s, database.host(), database.port(), "disable", null).id());
    private final long databaseId = records.write(
            s -> Databases.add(s, database.database(), serverId, null, "0").id());
    private final Caller caller = person("someone", role);

    private Caller person(String name, Target as) {
        return records.write(s -> {
            long user = Users.add(s, new Users.Details(name, false, "", null, "en"), "-", false)
                    .id();
            byte[] password = records.secrets().seal(as.password());
            long stored = ConfiguredRoles.add(s, as.role(), serverId, password).id();
            Collaborators.add(s, user, databaseId, stored);
            return new Caller(user, name, false, null, "");
        });
    }

    private RunQuery.Result run(String sql, boolean write) {
        return run.call(caller, new RunQuery.Params(databaseId, sql, null, write, null, null));
    }

    private @Nullable String one(String sql) {
        return run(sql, false).rows().getFirst().getFirst();
    }

    private void owner(Sql... statements) {
        TestPostgres.run(database, statements);
    }

    /** Who a call on a pooled connection is, and where it looks names up. */
    private String pooled() {
        return access.<String>read(
                caller,
                databaseId,
                s -> s.get(
                        Sql.of("SELECT current_user || ' ' || session_user || ' ' || current_setting('search_path')"),
                        row -> row.text(1)));
    }

    static Stream<String> escapes() {
        return Stream.of(
                "RESET ROLE",
                "SET ROLE postgres",
                "SET SESSION AUTHORIZATION postgres",
                "RESET SESSION AUTHORIZATION",
                "SELECT set_config('role', 'postgres', false)",
                "SET search_path = pg_temp",
                "COMMIT",
                "ROLLBACK",
                "DO $$ BEGIN EXECUTE 'RESET ROLE'; END $$",
                "PREPARE left_behind AS SELECT 1",
                "CREATE TEMP TABLE left_behind (a int)",
                "SELECT pg_advisory_lock(424242)",
                "LISTEN left_behind",
                "COPY (SELECT 1) TO PROGRAM 'touch /tmp/escaped'",
                "SELECT lo_import('/etc/passwd')",
                "SELECT pg_read_file('/etc/passwd')",
                "COPY (SELECT 1) TO STDOUT",
                "DECLARE left_behind CURSOR WITH HOLD FOR SELECT 1",
                "LOAD 'dblink'");
    }

    /** Whatever was tried before, the next call is who it was, with nothing left over, on its own and on pooled connections. */
    @ParameterizedTest
    @MethodSource("escapes")
    void noStatementChangesWhoTheNextOneIs(String escape) {
        for (boolean write : new boolean[] {false, true}) {
            try {
                run(escape, write);
            } catch (AppException refused) {
                assertThat(refused.text()).isNotEmpty();
            }
            assertThat(one("SELECT current_user || ' ' || session_user")).isEqualTo(role.role() + " " + role.role());
            assertThat(one("SELECT count(*) FROM pg_prepared_statements WHERE name = 'left_behind'"))
                    .isEqualTo("0");
            assertThat(one("SELECT count(*) FROM pg_cursors WHERE name = 'left_behind'"))
                    .isEqualTo("0");
            assertThat(one("SELECT to_regclass('pg_temp.left_behind')::text")).isNull();
            assertThat(pooled()).isEqualTo(role.role() + " " + role.role() + " public, pg_temp");
            assertThat(pools.<Long>transact(
                            database,
                            Mode.READ,
                            s -> s.get(
                                    Sql.of(
                                            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 424242"),
                                    row -> row.number(1))))
                    .isZero();
        }
    }

    static Stream<String> writes() {
        return Stream.of(
                "INSERT INTO notes VALUES (2)",
                "DELETE FROM notes",
                "CREATE TABLE other (a int)",
                "SET TRANSACTION READ WRITE",
                "SELECT set_config('transaction_read_only', 'off', false)",
                "DO $$ BEGIN SET TRANSACTION READ WRITE; DELETE FROM notes; END $$",
                "DO $$ BEGIN COMMIT; DELETE FROM notes; END $$",
                "WITH gone AS (DELETE FROM notes RETURNING 1) SELECT * FROM gone");
    }

    @ParameterizedTest
    @MethodSource("writes")
    void readingOnlyRefusesEveryWrite(String write) {
        owner(
                Sql.of("CREATE TABLE IF NOT EXISTS notes (a int)"),
                Sql.of("GRANT ALL ON notes TO {}", Identifier.of(role.role())),
                Sql.of("TRUNCATE notes"),
                Sql.of("INSERT INTO notes VALUES (1)"));
        assertThatThrownBy(() -> run(write, false)).isInstanceOf(AppException.class);
        assertThat(one("SELECT count(*) FROM notes")).isEqualTo("1");
    }

    @Test
    void writingCommitsWhenTheSwitchIsOn() {
        owner(Sql.of("CREATE TABLE changed (a int)"), Sql.of("GRANT ALL ON changed TO {}", Identifier.of(role.role())));
        assertThat(run("INSERT INTO changed SELECT generate_series(1, 3)", true).affected())
                .isEqualTo(3);
        assertThat(one("SELECT count(*) FROM changed")).isEqualTo("3");
    }

    @Test
    void oneStatementAMessage() {
        assertThatThrownBy(() -> run("SELECT 1; SELECT 2", false)).hasMessageContaining("one statement");
        assertThatThrownBy(() -> run("  -- nothing", false)).hasMessageContaining("one statement");
        assertThat(one("SELECT ';' -- a ; b")).isEqualTo(";");
    }

    @Test
    void whatTheRoleMayNotReadStaysUnread() {
        owner(Sql.of("CREATE TABLE secret (a int)"));
        assertThatThrownBy(() -> run("SELECT * FROM secret", true))
                .isInstanceOfSatisfying(
                        AppException.class, e -> assertThat(e.is("42501")).isTrue());
    }

    @Test
    void anErrorTellsWhereItIs() {
        assertThatThrownBy(() -> run("SELECT nothing_such", false))
                .isInstanceOfSatisfying(
                        AppException.class, e -> assertThat(e.data()).containsEntry("position", 8));
    }

    @Test
    void rowsAreBounded() {
        RunQuery.Result result = run.call(
                caller, new RunQuery.Params(databaseId, "SELECT generate_series(1, 100)", null, null, 7, null));
        assertThat(result.rows()).hasSize(7);
        assertThat(result.truncated()).isTrue();
        assertThat(result.columns().getFirst().type()).isEqualTo("int4");
    }

    @Test
    void itsPersonAloneCancelsARunningStatement() throws Exception {
        Caller other = person("other", TestPostgres.createRole(database, "other"));
        CancelQuery cancel = new CancelQuery(running);
        CompletableFuture<RunQuery.Result> slow = CompletableFuture.supplyAsync(() ->
                run.call(caller, new RunQuery.Params(databaseId, "SELECT pg_sleep(30)", "slow", null, null, null)));
        CancelQuery.Params which = new CancelQuery.Params(databaseId, "slow");
        while (!slow.isDone() && !cancel.call(caller, which)) {
            assertThat(cancel.call(other, which)).isFalse();
            Thread.sleep(20);
        }
        assertThatThrownBy(() -> slow.get(10, TimeUnit.SECONDS)).hasMessageContaining("cancel");
    }

    @Test
    void timeIsBounded() {
        assertThatThrownBy(() ->
                        run.call(caller, new RunQuery.Params(databaseId, "SELECT pg_sleep(30)", null, null, null, 1)))
                .hasMessageContaining("timeout");
    }

    @Test
    void historyIsItsPersonsOwn() {
        new ClearHistory(records).call(caller, new ClearHistory.Params(databaseId));
        one("SELECT 41 + 1");
        one("SELECT 41 + 1");
        Caller other = person("curious", TestPostgres.createRole(database, "curious"));
        ListHistory history = new ListHistory(records);
        ListHistory.Params which = new ListHistory.Params(databaseId);
        assertThat(history.call(caller, which)).hasSize(1).first().satisfies(entry -> {
            assertThat(entry.sql()).isEqualTo("SELECT 41 + 1");
            assertThat(entry.rows()).isEqualTo(1);
        });
        assertThat(history.call(other, which)).isEmpty();
        assertThat(new ClearHistory(records).call(caller, new ClearHistory.Params(databaseId)))
                .isEqualTo(1);
    }

    @Test
    void aPlanIsJsonAndChangesNothing() {
        owner(Sql.of("CREATE TABLE planned (a int)"), Sql.of("GRANT ALL ON planned TO {}", Identifier.of(role.role())));
        ExplainQuery explain = new ExplainQuery(access, running);
        assertThat(explain.call(caller, new ExplainQuery.Params(databaseId, "SELECT * FROM planned", null, true))
                        .rawValue()
                        .toString())
                .contains("Seq Scan", "Actual Rows");
        assertThatThrownBy(() -> explain.call(
                        caller, new ExplainQuery.Params(databaseId, "INSERT INTO planned VALUES (1)", null, true)))
                .isInstanceOf(AppException.class);
        assertThat(one("SELECT count(*) FROM planned")).isEqualTo("0");
    }
}
