package mathesar.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import mathesar.testing.TestPostgres;

/** Roles, tables and views with rights thrown at random, the same for the same seed. */
final class PrivilegeMatrix {
    private static final int ROLES = 16;
    private static final int TABLES = 16;
    private static final int VIEWS = 22;
    private static final List<Sql> ACTIONS =
            List.of(Sql.of("SELECT"), Sql.of("INSERT"), Sql.of("UPDATE"), Sql.of("DELETE"));

    private final Session s;
    private final Random random;
    private final List<Identifier> roles = new ArrayList<>();
    private final List<Sql> relations = new ArrayList<>();

    PrivilegeMatrix(Session s, Random random) {
        this.s = s;
        this.random = random;
    }

    void make() {
        makeRoles();
        for (String schema : List.of("matrix one", "matrix two", "matrix three")) {
            s.execute(Sql.of("CREATE SCHEMA {}", Identifier.of(schema)));
            roles.stream()
                    .filter(role -> chance(70))
                    .forEach(role -> s.execute(Sql.of("GRANT USAGE ON SCHEMA {} TO {}", Identifier.of(schema), role)));
        }
        for (int i = 0; i < TABLES; i++) {
            makeTable(i);
        }
        for (int i = 0; i < VIEWS; i++) {
            makeView(i);
        }
    }

    private void makeRoles() {
        for (int i = 0; i < ROLES; i++) {
            Identifier role = Identifier.of("matrix role " + i);
            s.execute(Sql.of("CREATE ROLE {}", role));
            if (i % 4 == 3) {
                s.execute(Sql.of("ALTER ROLE {} NOINHERIT", role));
            }
            if (i > 2 && chance(50)) {
                s.execute(Sql.of("GRANT {} TO {}", one(roles), role));
            }
            roles.add(role);
        }
        s.execute(Sql.of("ALTER ROLE {} SUPERUSER", roles.get(14)));
        s.execute(Sql.of("ALTER ROLE {} BYPASSRLS", roles.get(13)));
        if (TestPostgres.major() >= 14) {
            s.execute(Sql.of("GRANT pg_read_all_data TO {}", roles.get(12)));
        }
    }

    private void makeTable(int i) {
        Sql table = name("t", i);
        s.execute(Sql.of("CREATE TABLE {} (a integer, b integer, c integer)", table));
        s.execute(Sql.of("INSERT INTO {} VALUES (1, 2, 3), (4, 5, 6)", table));
        s.execute(Sql.of("ALTER TABLE {} OWNER TO {}", table, one(roles)));
        if (chance(50)) {
            secure(table);
        }
        grant(table);
        relations.add(table);
    }

    private void secure(Sql table) {
        s.execute(Sql.of("ALTER TABLE {} ENABLE ROW LEVEL SECURITY", table));
        if (chance(40)) {
            s.execute(Sql.of("ALTER TABLE {} FORCE ROW LEVEL SECURITY", table));
        }
        for (int p = random.nextInt(4); p > 0; p--) {
            int action = random.nextInt(5);
            s.execute(Sql.of(
                    "CREATE POLICY {} ON {} AS {} FOR {} TO {} {}",
                    Identifier.of("p" + p),
                    table,
                    chance(80) ? Sql.of("PERMISSIVE") : Sql.of("RESTRICTIVE"),
                    action == 4 ? Sql.of("ALL") : ACTIONS.get(action),
                    chance(40) ? Sql.of("PUBLIC") : Sql.of("{}", one(roles)),
                    action == 1 ? Sql.of("WITH CHECK (true)") : Sql.of("USING (true)")));
        }
    }

    private void makeView(int i) {
        Sql view = name("v", i);
        boolean kept = i % 10 == 9;
        s.execute(Sql.of(
                "CREATE {} {} AS {}",
                kept ? Sql.of("MATERIALIZED VIEW") : Sql.of("VIEW"),
                view,
                kept ? body(6, relations.get(i % TABLES)) : body(i % 7, one(relations))));
        if (!kept && TestPostgres.major() >= 15 && chance(35)) {
            s.execute(Sql.of("ALTER VIEW {} SET (security_invoker = on)", view));
        }
        s.execute(Sql.of("ALTER TABLE {} OWNER TO {}", view, one(roles)));
        grant(view);
        relations.add(view);
    }

    private Sql body(int kind, Sql from) {
        return switch (kind) {
            case 0 -> Sql.of("SELECT b AS a, a AS b, c FROM {}", from);
            case 1 -> Sql.of("SELECT a, b, a + 1 AS c FROM {}", from);
            case 2 -> Sql.of("SELECT x.a, y.b, 1 AS c FROM {} x CROSS JOIN {} y", from, one(relations));
            case 3 -> Sql.of("SELECT count(*)::integer AS a, 1 AS b, 1 AS c FROM {}", from);
            case 4 -> Sql.of("SELECT a, b, c FROM {} WHERE EXISTS (SELECT a FROM {})", from, one(relations));
            case 5 -> Sql.of("SELECT a, c AS b, b AS c, b AS \"c d\" FROM {} WHERE a > 0", from);
            default -> Sql.of("SELECT a, b, c FROM {}", from);
        };
    }

    private void grant(Sql relation) {
        for (Identifier role : roles) {
            for (Sql action : ACTIONS) {
                if (chance(35)) {
                    s.execute(Sql.of("GRANT {} ON {} TO {}", action, relation, role));
                } else if (chance(20) && action != ACTIONS.get(3)) {
                    s.execute(Sql.of("GRANT {} (a) ON {} TO {}", action, relation, role));
                }
            }
        }
    }

    private Sql name(String kind, int i) {
        return Sql.of(
                "{}.{}",
                Identifier.of(
                        List.of("matrix one", "matrix two", "matrix three").get(random.nextInt(3))),
                Identifier.of(kind + " " + i));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
