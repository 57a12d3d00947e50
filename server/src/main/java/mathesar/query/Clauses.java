package mathesar.query;

import java.util.List;
import mathesar.sql.Sql;

/** Clauses that several queries share. */
public final class Clauses {
    private Clauses() {}

    /** {@code WHERE …}; empty for an empty condition. */
    public static Sql where(Sql condition) {
        return condition.isEmpty() ? Sql.EMPTY : Sql.of("WHERE {}", condition);
    }

    /** Conditions that all must hold; empty ones are left out. */
    public static Sql and(List<Sql> conditions) {
        return Sql.join(" AND ", conditions);
    }

    /** A scalar: how many rows of a relation meet a condition. */
    public static Sql count(Source source, Sql condition) {
        return Sql.of("(SELECT count(*) FROM {} {})", source.from(), where(condition));
    }
}
