package mathesar.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/**
 * A random setting of privileges on {@code things} and {@code owners}, for one role.
 *
 * @param relation what is read: the table, or a view of it that runs as its owner or as whoever asks
 * @param columns that the role may select; all of them where the whole relation was granted
 * @param owners the columns of {@code owners} that it may select
 * @param words the setting, for whoever reads of a failure
 */
record Grants(String relation, List<String> columns, List<String> owners, List<Sql> statements, String words) {
    static final List<String> COLUMNS = List.of("id", "a", "owner_id", "b");
    private static final List<List<String>> OWNERS =
            List.of(List.of("id", "name"), List.of("id", "name"), List.of("id"), List.of("name"), List.of());
    private static final List<String> RELATIONS = List.of("things", "things", "things_of_owner", "things_of_caller");

    static Grants random(Random random, Identifier role, Identifier group) {
        List<Sql> statements = new ArrayList<>(List.of(
                Sql.of("REVOKE ALL ON things, owners, things_of_owner, things_of_caller FROM {}, {}", role, group),
                Sql.of("REVOKE {} FROM {}", group, role),
                Sql.of("DROP POLICY IF EXISTS p ON things"),
                Sql.of("DROP POLICY IF EXISTS p ON owners"),
                Sql.of("ALTER TABLE things DISABLE ROW LEVEL SECURITY"),
                Sql.of("ALTER TABLE owners DISABLE ROW LEVEL SECURITY")));
        String relation = RELATIONS.get(random.nextInt(RELATIONS.size()));
        boolean inherited = random.nextInt(3) == 0;
        if (inherited) {
            statements.add(Sql.of("GRANT {} TO {}", group, role));
        }
        Identifier grantee = inherited ? group : role;
        List<String> columns = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            columns.addAll(COLUMNS);
            statements.add(Sql.of("GRANT SELECT ON {} TO {}", Identifier.of(relation), grantee));
        } else {
            for (String column : COLUMNS) {
                if (random.nextInt(3) > 0) {
                    columns.add(column);
                    statements.add(Sql.of(
                            "GRANT SELECT ({}) ON {} TO {}", Identifier.of(column), Identifier.of(relation), grantee));
                }
            }
        }
        boolean base = random.nextBoolean();
        if (base && !relation.equals("things")) {
            statements.add(Sql.of("GRANT SELECT ON things TO {}", grantee));
        }
        List<String> owners = OWNERS.get(random.nextInt(OWNERS.size()));
        for (String column : owners) {
            statements.add(Sql.of("GRANT SELECT ({}) ON owners TO {}", Identifier.of(column), grantee));
        }
        int divisor = random.nextInt(5);
        if (divisor > 0) {
            statements.add(Sql.of("ALTER TABLE things ENABLE ROW LEVEL SECURITY"));
            statements.add(Sql.of("ALTER TABLE owners ENABLE ROW LEVEL SECURITY"));
            statements.add(Sql.of(
                    "CREATE POLICY p ON things FOR SELECT USING (id % {} = 0)",
                    Sql.literal(Integer.toString(divisor))));
            statements.add(Sql.of(
                    "CREATE POLICY p ON owners FOR SELECT USING (id > {})", Sql.literal(Integer.toString(divisor))));
        }
        return new Grants(
                relation,
                columns,
                owners,
                statements,
                relation + columns + (inherited ? " inherited" : "") + (base ? " base" : "") + " owners" + owners
                        + " policy " + divisor);
    }

    /** Whether the relation has keys, foreign ones included: views have none. */
    boolean hasKeys() {
        return relation.equals("things");
    }

    boolean shows(String column) {
        return columns.contains(column);
    }
}
