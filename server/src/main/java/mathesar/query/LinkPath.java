package mathesar.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import mathesar.catalog.Relation;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import tools.jackson.databind.JsonNode;

/** A way from a table over links, one after the other, in either direction of each. */
public record LinkPath(List<Hop> hops) {
    private static final int MOST_HOPS = 5;

    /** From a column of the table before to a column of the next one. */
    public record Hop(int from, Relation to, int attnum) {}

    /**
     * @param path hop by hop {@code [[table, attnum], [table, attnum]]}
     * @throws AppException RaiseException for a path that is too long, NullValueNotAllowed for one without hops
     */
    public static LinkPath of(JsonNode path, LongFunction<Relation> relations) {
        if (path.isEmpty()) {
            throw PostgresCondition.of("22004").error("A join path needs a hop");
        }
        if (path.size() > MOST_HOPS) {
            throw PostgresCondition.of("P0001").error("A join path has at most " + MOST_HOPS + " hops");
        }
        List<Hop> hops = new ArrayList<>();
        for (JsonNode hop : path) {
            hops.add(new Hop(
                    hop.path(0).path(1).asInt(0),
                    relations.apply(hop.path(1).path(0).asLong(0)),
                    hop.path(1).path(1).asInt(0)));
        }
        return new LinkPath(List.copyOf(hops));
    }

    /** The table the path leads to. */
    public Relation end() {
        return hops.getLast().to();
    }

    /**
     * Follows the path from the rows of a source.
     *
     * @param prefix begins the names of the tables on the way, which must be names of nothing else in the statement
     */
    public Reached from(Source source, String prefix) {
        List<Source> chain = new ArrayList<>();
        List<Sql> tables = new ArrayList<>();
        for (Hop hop : hops) {
            Source table = new Source(hop.to(), Identifier.of(prefix + "_" + chain.size()));
            tables.add(
                    chain.isEmpty()
                            ? table.from()
                            : Sql.of(
                                    "JOIN {} ON {} = {}",
                                    table.from(),
                                    table.column(hop.attnum()),
                                    chain.getLast().column(hop.from())));
            chain.add(table);
        }
        Hop first = hops.getFirst();
        Sql condition = Sql.of("{} = {}", chain.getFirst().column(first.attnum()), source.column(first.from()));
        return new Reached(chain.getLast(), Sql.join(" ", tables), condition);
    }

    /**
     * The records that belong to one row, as parts of a subquery.
     *
     * @param last the table the path leads to
     * @param tables what stands in FROM
     * @param condition what stands in WHERE
     */
    public record Reached(Source last, Sql tables, Sql condition) {
        /** FROM and WHERE. */
        public Sql rows() {
            return Sql.of("{} WHERE {}", tables, condition);
        }
    }
}
