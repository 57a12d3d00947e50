package mathesar.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import mathesar.postgres.Mode;
import mathesar.postgres.Session;
import mathesar.postgres.Target;
import mathesar.sql.Sql;
import mathesar.testing.TestPostgres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is foretold is held against what PostgreSQL does when each role tries each thing. */
class AllowancesTest {
    /** Tries every cell as its role; whatever was done is undone at once. */
    private static final Sql TRY_ALL = Sql.of("""
            CREATE FUNCTION try_all() RETURNS TABLE (role oid, rel oid, action text, att int, state text, touched bigint) LANGUAGE plpgsql AS $$
            DECLARE cell record; n bigint;
            BEGIN
                FOR cell IN
                    SELECT r.oid AS role, r.rolname, c.oid AS rel, format('%I.%I', s.nspname, c.relname) AS name,
                        a.attnum, a.attname, w.action
                    FROM pg_roles r, pg_class c JOIN pg_namespace s ON s.oid = c.relnamespace AND s.nspname LIKE 'matrix%'
                    CROSS JOIN (VALUES ('SELECT'), ('UPDATE'), ('INSERT'), ('DELETE')) w(action)
                    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                        AND (w.action <> 'DELETE' OR a.attnum = 1)
                    WHERE r.rolname LIKE 'matrix%' AND c.relkind IN ('r', 'v', 'm')
                LOOP
                    n := 0;
                    BEGIN
                        PERFORM set_config('role', cell.rolname, true);
                        IF cell.action = 'SELECT' THEN
                            EXECUTE format('SELECT count(coalesce(%I, 0)) FROM %s', cell.attname, cell.name) INTO n;
                        ELSE
                            EXECUTE CASE cell.action
                                WHEN 'INSERT' THEN format('INSERT INTO %s (%I) VALUES (7)', cell.name, cell.attname)
                                WHEN 'UPDATE' THEN format('UPDATE %s SET %I = 7', cell.name, cell.attname)
                                ELSE format('DELETE FROM %s', cell.name) END;
                            GET DIAGNOSTICS n = ROW_COUNT;
                        END IF;
                        RAISE EXCEPTION USING ERRCODE = 'ZZ001';
                    EXCEPTION WHEN OTHERS THEN
                        state := SQLSTATE;
                    END;
                    role := cell.role; rel := cell.rel; action := cell.action; att := cell.attnum; touched := n;
                    RETURN NEXT;
                END LOOP;
            END $$
            """);

    private record Cell(long role, long rel, String action, int att) {}

    private record Tried(Cell cell, String state, long touched) {}

    private final Target target = TestPostgres.freshDatabase();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void foretellsWhatPostgresDoes(long seed) {
        TestPostgres.pools().transact(target, Mode.WRITE, s -> {
            new PrivilegeMatrix(s, new Random(seed)).make();
            s.execute(TRY_ALL);
            List<Tried> tried = tryAll(s);
            List<Long> roles =
                    tried.stream().map(t -> t.cell().role()).distinct().toList();
            List<Long> tables =
                    tried.stream().map(t -> t.cell().rel()).distinct().toList();
            Map<List<Object>, Allowance> foretold = Allowances.of(s, roles, tables).stream()
                    .collect(
                            Collectors.toMap(a -> List.of(a.roleOid(), a.tableOid(), a.action()), Function.identity()));
            List<String> wrong = new ArrayList<>();
            for (Tried one : tried) {
                Cell cell = one.cell();
                Allowance allowance =
                        Objects.requireNonNull(foretold.get(List.of(cell.role(), cell.rel(), cell.action())));
                boolean allowed = allowance.columns() == null
                        ? allowance.allowed()
                        : allowance.columns().contains(cell.att());
                if (allowed != one.state().equals("ZZ001") || rowsDiffer(allowed, allowance, one)) {
                    wrong.add(one + " foretold " + allowance + " for " + name(s, cell));
                }
            }
            assertThat(wrong).as(wrong.size() + " of " + tried.size()).isEmpty();
            assertThat(tried.stream().map(Tried::state).distinct())
                    .as("every kind of refusal, and no other failure")
                    .containsExactlyInAnyOrder("ZZ001", "42501", "55000", "0A000", "42809");
            assertThat(foretold.values().stream().map(Allowance::reason).distinct())
                    .containsExactlyInAnyOrder(null, "schema", "not_writable", "table", "columns", "beneath", "policy");
            assertThat(tried).hasSizeGreaterThan(5000);
            s.rollback();
            return "";
        });
    }

    private static boolean rowsDiffer(boolean allowed, Allowance allowance, Tried tried) {
        if (!allowed || allowance.action().equals("INSERT")) {
            return false;
        }
        return switch (allowance.rows()) {
            case "none" -> tried.touched() != 0;
            case "all" -> tried.touched() == 0;
            default -> false;
        };
    }

    private static String name(Session s, Cell cell) {
        return s.get(
                Sql.of(
                        "SELECT pg_get_userbyid({}::oid) || ' on ' || {}::oid::regclass || coalesce(pg_get_viewdef({}::oid), '')",
                        cell.role(),
                        cell.rel(),
                        cell.rel()),
                row -> row.text(1));
    }

    private static List<Tried> tryAll(Session s) {
        return s.list(
                Sql.of("SELECT role, rel, action, att, state, touched FROM try_all()"),
                row -> new Tried(
                        new Cell(row.number(1), row.number(2), row.text(3), row.integer(4)),
                        row.text(5),
                        row.number(6)));
    }
}
