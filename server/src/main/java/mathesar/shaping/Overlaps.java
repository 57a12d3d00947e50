package mathesar.shaping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mathesar.ddl.ConstraintDefinition.Exclusion;
import mathesar.errors.AppException;
import mathesar.postgres.Session;
import mathesar.shaping.ChangePreview.Failure;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/**
 * Looks for pairs of records that a rule would not let be. What is compared is copied and given the index that the rule will have, since
 * without one every record would be compared with every other; only where the role may make no temporary table that is done.
 *
 * @param key the key of a record {@code t} as text, or NULL
 */
record Overlaps(Session session, QualifiedName table, Sql key, Exclusion rule) {
    private static final QualifiedName COPY = QualifiedName.of("pg_temp", "mathesar_compared");

    /** @param count how many records clash with another */
    record Found(long count, List<Failure> pairs) {}

    /**
     * @param attnum the column that the failures are told of
     * @param shown how many pairs to find
     */
    Found find(int attnum, int shown) {
        try {
            return session.attempt(() -> {
                session.execute(Sql.of("CREATE TEMPORARY TABLE mathesar_compared AS {}", compared()));
                session.execute(Sql.of("CREATE INDEX ON {} USING gist ({})", COPY, list()));
                session.execute(Sql.of("ANALYZE {}", COPY));
                Found found = search(Sql.of("{}", COPY), attnum, shown);
                session.execute(Sql.of("DROP TABLE {}", COPY));
                return found;
            });
        } catch (AppException e) {
            if (!e.is("42501")) {
                throw e;
            }
            return search(Sql.of("({})", compared()), attnum, shown);
        }
    }

    private Sql compared() {
        List<Sql> values = new ArrayList<>();
        for (int i = 0; i < rule.parts().size(); i++) {
            values.add(Sql.of("{} AS {}", rule.parts().get(i).over(), value(i)));
        }
        return Sql.of(
                "SELECT t.tableoid AS part, t.ctid AS place, {} AS key, {} FROM {} t{}",
                key,
                Sql.join(", ", values),
                table,
                rule.condition() == null ? Sql.EMPTY : Sql.of(" WHERE {}", rule.condition()));
    }

    private record Pair(long clashing, Failure failure) {}

    /** Looks for one clash of each record by the index, as the planner would rather compare all records of the same value with each other. */
    private Found search(Sql records, int attnum, int shown) {
        Sql clash = IntStream.range(0, rule.parts().size())
                .mapToObj(i -> Sql.of(
                        "a.{} {} b.{}", value(i), rule.parts().get(i).operator().sql(), value(i)))
                .collect(Sql.joining(" AND "));
        List<Pair> pairs = session.list(
                Sql.of("""
                        WITH clashing AS MATERIALIZED (
                            SELECT a.* FROM {} a CROSS JOIN LATERAL (
                                SELECT FROM {} b WHERE {} AND (a.part, a.place) <> (b.part, b.place) LIMIT 1) one)
                        SELECT (SELECT count(*) FROM clashing), a.key, {}, {}, b.key
                        FROM clashing a JOIN {} b ON {} AND (a.part, a.place) < (b.part, b.place) LIMIT {}""", records, records, clash, printed("a"), printed("b"), records, clash, shown),
                row -> new Pair(
                        row.number(1),
                        new Failure(
                                "overlap",
                                attnum,
                                row.findText(2),
                                row.findText(3),
                                row.findText(4),
                                row.findText(5))));
        return new Found(
                pairs.isEmpty() ? 0 : pairs.getFirst().clashing(),
                pairs.stream().map(Pair::failure).toList());
    }

    /** The values of a record, those of columns with their names. */
    private Sql printed(String record) {
        return IntStream.range(0, rule.parts().size())
                .mapToObj(i -> Sql.of(
                        "{} || coalesce({}.{}::text, 'NULL')", Sql.literal(label(i)), Identifier.of(record), value(i)))
                .collect(Sql.joining(" || ', ' || "));
    }

    private String label(int part) {
        String name = rule.parts().get(part).name();
        return name.isEmpty() ? "" : name + ": ";
    }

    private Sql list() {
        return IntStream.range(0, rule.parts().size())
                .mapToObj(i -> Sql.of("{}", value(i)))
                .collect(Sql.joining(", "));
    }

    private static Identifier value(int part) {
        return Identifier.of("value" + part);
    }
}
