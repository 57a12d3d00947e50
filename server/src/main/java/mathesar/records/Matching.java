package mathesar.records;

import mathesar.catalog.CatalogView;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.query.Clauses;
import mathesar.query.Filters;
import mathesar.query.Literals;
import mathesar.query.Source;
import mathesar.rpc.Caller;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One statement over all records of a filter: all or none, and only if they are as many as the caller was told. */
record Matching(
        Reading reading,
        Caller caller,
        long databaseId,
        long tableOid,
        @Nullable JsonNode filter,
        long expected) {
    /** Long enough for some millions of rows; a session's usual time is for pages. */
    private static final Sql TIME = Sql.of("SET LOCAL statement_timeout = '10min'");

    /** A statement without its WHERE, such as a DELETE FROM. */
    @FunctionalInterface
    interface Deed {
        Sql on(Source source);
    }

    /**
     * Does it. Answers to how many.
     *
     * @throws mathesar.errors.AppException SerializationFailure if there are more records than expected, or fewer; nothing is done then
     */
    long run(Deed deed) {
        return reading.<Long>write(caller, databaseId, (session, view) -> run(deed, session, view));
    }

    private long run(Deed deed, Session session, CatalogView view) {
        Source source = Source.of(view.get(tableOid));
        Sql condition =
                new Filters(source, Literals.BOUND, reading.reach(databaseId, view, Literals.BOUND)).condition(filter);
        session.execute(TIME);
        Sql statement = Sql.of(
                "WITH done AS ({} {} RETURNING 1) SELECT {}, count(*) FROM done",
                deed.on(source),
                Clauses.where(condition),
                view.check());
        long count = session.get(statement, row -> {
            view.confirm(row.bool(1));
            return row.number(2);
        });
        if (count != expected) {
            throw PostgresCondition.of("40001")
                    .error("There are " + count + " such records now, not " + expected + "; nothing was done to them");
        }
        return count;
    }
}
