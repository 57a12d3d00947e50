package mathesar.catalog;

import java.util.List;
import java.util.Optional;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Deparsed;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Reads constraints. */
public final class Constraints {
    private Constraints() {}

    /** Those of a table; neither NOT NULL nor triggers. */
    public static List<Constraint> list(Session s, long tableOid) {
        return s.list(Sql.of("""
                        SELECT oid, conname, CASE contype WHEN 'c' THEN 'check' WHEN 'f' THEN 'foreignkey' WHEN 'p' THEN 'primary'
                            WHEN 'u' THEN 'unique' ELSE 'exclude' END, conkey::int[], confrelid, confkey::int[]
                        FROM pg_constraint WHERE conrelid = {}::oid AND contype IN ('c', 'f', 'p', 'u', 'x') ORDER BY oid""", tableOid), Constraints::read);
    }

    /** The name of a constraint of a table. */
    public static Optional<Identifier> name(Session s, long tableOid, long oid) {
        return s.find(
                        Sql.of(
                                "SELECT conname FROM pg_constraint WHERE conrelid = {}::oid AND oid = {}::oid",
                                tableOid,
                                oid),
                        row -> row.text(1))
                .map(Identifier::of);
    }

    /** The primary key, if the table has one. */
    public static Optional<Constraint> primaryKey(Session s, long tableOid) {
        return list(s, tableOid).stream()
                .filter(one -> one.type().equals("primary"))
                .findFirst();
    }

    /** A constraint as PostgreSQL prints it, without its name. */
    public static Deparsed definition(Session s, long oid) {
        return new Deparsed(s.get(Sql.of("SELECT pg_get_constraintdef({}::oid)", oid), row -> row.text(1)));
    }

    private static Constraint read(Row row) {
        return new Constraint(row.number(1), row.text(2), row.text(3), attnums(row, 4), row.number(5), attnums(row, 6));
    }

    private static @Nullable List<Integer> attnums(Row row, int column) {
        List<Integer> all = row.numbers(column).stream().map(Math::toIntExact).toList();
        return all.isEmpty() ? null : all;
    }
}
