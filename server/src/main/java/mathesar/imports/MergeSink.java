package mathesar.imports;

import java.util.ArrayList;
import java.util.List;
import mathesar.errors.AppException;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Changes the records that rows have the key of, and adds the others if asked to; records that have all the values already stay
 * untouched. Needs no temporary table and no right to make one.
 */
final class MergeSink implements Sink {
    private final Session session;
    private final QualifiedName table;
    private final List<Plan.Column> columns;
    private final List<Integer> keys;
    private final boolean adds;

    /**
     * @param keys places in the plan of the columns that tell a record
     * @param adds whether rows without a record become one
     */
    MergeSink(Session session, QualifiedName table, List<Plan.Column> columns, List<Integer> keys, boolean adds) {
        this.session = session;
        this.table = table;
        this.columns = columns;
        this.keys = keys;
        this.adds = adds;
    }

    private static Identifier alias(int column) {
        return Identifier.of("c" + column);
    }

    @Override
    public Tally put(List<LoadRow> rows) {
        Sql read = Sql.of(
                "r AS MATERIALIZED (SELECT {} FROM unnest({}) AS v({}))",
                list(i -> Sql.of("v.{}::{} AS {}", alias(i), columns.get(i).type(), alias(i))),
                list(i -> Sql.of("{}::text[]", (Object) values(rows, i))),
                list(i -> Sql.of("{}", alias(i))));
        Sql same = on(i -> Sql.of("t.{} = r.{}", columns.get(i).name(), alias(i)));
        Sql known = Sql.of("EXISTS (SELECT FROM {} AS t WHERE {})", table, same);
        Sql inserted = adds
                ? Sql.of(
                        "i AS (INSERT INTO {} ({}) SELECT {} FROM r WHERE NOT {} RETURNING 1)",
                        table,
                        list(i -> Sql.of("{}", columns.get(i).name())),
                        list(i -> Sql.of("r.{}", alias(i))),
                        known)
                : Sql.of("i AS (SELECT 1 WHERE false)");
        return session.get(
                Sql.of(
                        "WITH {}, {}, {}, k AS (SELECT count(*) AS n FROM r WHERE {})"
                                + " SELECT (SELECT count(*) FROM i), (SELECT count(*) FROM u), n FROM k",
                        read,
                        updated(same),
                        inserted,
                        known),
                row -> {
                    long added = row.number(1);
                    long changed = row.number(2);
                    long matched = row.number(3);
                    long missing = rows.size() - matched - added;
                    return new Tally(added, changed, matched - changed, missing, 0, 0);
                });
    }

    private Sql updated(Sql same) {
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!keys.contains(i)) {
                others.add(i);
            }
        }
        List<Integer> compared =
                others.stream().filter(i -> columns.get(i).fixed() == null).toList();
        if (compared.isEmpty()) {
            return Sql.of("u AS (SELECT 1 WHERE false)");
        }
        Sql sets = others.stream()
                .map(i -> Sql.of("{} = r.{}", columns.get(i).name(), alias(i)))
                .collect(Sql.joining(", "));
        Sql differs = compared.stream()
                .map(i -> Sql.of(
                        "t.{}::text IS DISTINCT FROM r.{}::text", columns.get(i).name(), alias(i)))
                .collect(Sql.joining(" OR "));
        return Sql.of("u AS (UPDATE {} AS t SET {} FROM r WHERE {} AND ({}) RETURNING 1)", table, sets, same, differs);
    }

    private interface Part {
        Sql of(int column);
    }

    private Sql list(Part part) {
        List<Sql> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            parts.add(part.of(i));
        }
        return parts.stream().collect(Sql.joining(", "));
    }

    private Sql on(Part part) {
        return keys.stream().map(part::of).collect(Sql.joining(" AND "));
    }

    private static @Nullable String[] values(List<LoadRow> rows, int column) {
        @Nullable String[] values = new @Nullable String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i).values().get(column);
        }
        return values;
    }

    /** Asks PostgreSQL to read each value by itself. */
    @Override
    public int blame(LoadRow row, AppException why) {
        for (int i = 0; i < columns.size(); i++) {
            Sql read = Sql.of(
                    "SELECT {}::text::{} IS NULL",
                    row.values().get(i),
                    columns.get(i).type());
            try {
                session.attempt(() -> session.get(read, answer -> answer.bool(1)));
            } catch (AppException e) {
                return i;
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().name().equals(why.data().get("column"))) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String key(LoadRow row) {
        StringBuilder key = new StringBuilder();
        keys.forEach(i -> key.append(row.values().get(i)).append('\0'));
        return key.toString();
    }
}
