package mathesar.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mathesar.postgres.Session;
import mathesar.sql.Deparsed;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What tables demand of their records beyond types: their constraints of all kinds, and the words their makers left for them. */
public final class Rules {
    private Rules() {}

    /**
     * One constraint.
     *
     * @param columns attnums; empty where it concerns none or the whole record
     * @param check the condition of a CHECK constraint; null for other kinds
     * @param comment what COMMENT ON CONSTRAINT says, for people to read
     */
    public record Rule(
            String name,
            List<Integer> columns,
            @Nullable Deparsed check,
            @Nullable String comment) {}

    /** The constraints of tables, by the table's oid. */
    public static Map<Long, List<Rule>> list(Session s, Collection<Long> tables) {
        Map<Long, List<Rule>> all = new HashMap<>();
        s.each(
                Sql.of(
                        "SELECT conrelid, conname, conkey::int[], pg_catalog.pg_get_expr(conbin, conrelid),"
                                + " pg_catalog.obj_description(oid, 'pg_constraint') FROM pg_catalog.pg_constraint"
                                + " WHERE conrelid = ANY ({}::oid[]) ORDER BY oid",
                        tables.stream().mapToLong(Long::longValue).toArray()),
                0,
                row -> {
                    String check = row.findText(4);
                    all.computeIfAbsent(row.number(1), oid -> new ArrayList<>())
                            .add(new Rule(
                                    row.text(2),
                                    row.numbers(3).stream()
                                            .map(Math::toIntExact)
                                            .toList(),
                                    check == null ? null : new Deparsed(check),
                                    row.findText(5)));
                });
        return all;
    }

    /** What its maker says of a constraint of a domain. */
    public static Optional<String> ofDomain(Session s, String constraint) {
        return s.find(
                Sql.of(
                        "SELECT pg_catalog.obj_description(oid, 'pg_constraint') FROM pg_catalog.pg_constraint"
                                + " WHERE contypid <> 0 AND conname = {} LIMIT 1",
                        constraint),
                row -> row.findText(1));
    }
}
