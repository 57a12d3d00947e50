package mathesar.records;

import java.util.List;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.postgres.Session;
import mathesar.query.Order;
import mathesar.query.Seek;
import mathesar.query.Source;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Pages by position in the order instead of by number of rows, and counts that no page waits for. */
final class Paging {
    /** Up to here counting rows off is as fast as anything and exact. */
    private static final long COUNTED_OFF = 5000;

    private static final long DEFAULT_LIMIT = 500;
    private static final long BUDGET_MILLIS = 2000;

    private final Anchors anchors;
    private final ListRecords.Params params;
    private final Source source;
    private final Order order;
    private final Sql condition;
    private final long limit;
    private @Nullable Long position;
    private boolean estimated;
    private boolean fromStart;

    Paging(Anchors anchors, ListRecords.Params params, Source source, Order order, Sql condition) {
        this.anchors = anchors;
        this.params = params;
        this.source = source;
        this.order = order;
        this.condition = condition;
        this.limit = params.limit() == null ? DEFAULT_LIMIT : params.limit();
    }

    /** Whether the call asks for pages by position. */
    static boolean isAsked(ListRecords.Params params) {
        return "seek".equals(params.paging())
                || params.after() != null
                || params.before() != null
                || params.atRow() != null;
    }

    void apply(RecordPage page, Session session) {
        page.keyed(order);
        Seek seek = new Seek(source, order, condition);
        Long row = params.atRow();
        if (params.after() != null) {
            follow(page, seek, PageToken.decode(params.after(), order), false);
        } else if (params.before() != null) {
            follow(page, seek, PageToken.decode(params.before(), order), true);
        } else if (row == null || row == 0) {
            begin(page, 0);
        } else if (row < 0) {
            page.from(seek.rows(new Seek.Start(List.of(), false, true, 0), limit)).paged(limit, null);
        } else {
            jump(page, seek, session, row);
        }
    }

    private void begin(RecordPage page, long offset) {
        fromStart = offset == 0;
        position = offset;
        page.paged(limit, offset == 0 ? null : offset);
    }

    private void follow(RecordPage page, Seek seek, PageToken token, boolean backward) {
        Long offset = token.offset();
        if (offset != null) {
            begin(page, backward ? Math.max(0, offset - limit) : offset);
        } else {
            page.from(seek.rows(new Seek.Start(token.values(), false, backward, 0), limit))
                    .paged(limit, null);
        }
    }

    private void jump(RecordPage page, Seek seek, Session session, long row) {
        Seek.Start start = row <= COUNTED_OFF ? null : anchors.find(session, source, order, condition, row, params.ofRows());
        if (start == null) {
            begin(page, row);
        } else {
            position = row;
            estimated = true;
            page.from(seek.rows(start, limit)).paged(limit, null);
        }
    }

    /** Writes where the page stands and where to go on. */
    void write(PageWriter writer, JsonGenerator json) {
        boolean full = writer.rows() >= limit;
        boolean backward = params.before() != null;
        boolean more = backward || full;
        boolean earlier = backward ? full : !fromStart && !writer.isEmpty();
        json.writePOJOProperty("next", more ? token(writer.lastKey(), writer.rows()) : null);
        json.writePOJOProperty("previous", earlier ? token(writer.firstKey(), 0) : null);
        json.writePOJOProperty("position", position);
        json.writePOJOProperty("position_kind", position == null ? null : estimated ? "estimated" : "exact");
    }

    private @Nullable String token(@Nullable List<@Nullable String> key, long rows) {
        if (key == null) {
            return null;
        }
        String signature = PageToken.signature(order);
        return order.total()
                ? new PageToken(signature, key, null).encoded()
                : new PageToken(signature, List.of(), (position == null ? 0 : position) + rows).encoded();
    }

    /** A count of the kind asked for, told after the page: exact if the page itself shows it, else as exact as time allows. */
    static Count count(
            ListRecords.Params params, Source source, Sql condition, PageWriter writer, Session session) {
        boolean whole = params.limit() != null
                && params.after() == null
                && params.before() == null
                && params.atRow() == null
                && writer.rows() < params.limit()
                && (!writer.isEmpty() || params.offset() == null || params.offset() == 0);
        if (whole) {
            return new Count((params.offset() == null ? 0 : params.offset()) + writer.rows(), "exact");
        }
        return switch (String.valueOf(params.count())) {
            case "none" -> new Count(null, "none");
            case "estimated" -> estimate(source, condition, session);
            case "exact" -> exact(params, source, condition, session);
            default -> throw PostgresCondition.of("22023").error("count is exact, estimated or none");
        };
    }

    private static Count estimate(Source source, Sql condition, Session session) {
        double rows = source.relation().estimatedRows();
        boolean plain = condition.isEmpty() && source.relation().kind() == 'r' && rows >= 0;
        return new Count(Math.round(plain ? rows : Anchors.estimate(session, source, condition)), "estimated");
    }

    private static Count exact(ListRecords.Params params, Source source, Sql condition, Session session) {
        long budget = params.countBudgetMs() == null ? BUDGET_MILLIS : Math.max(1, params.countBudgetMs());
        try {
            return session.attempt(() -> {
                session.execute(Sql.of("SET LOCAL statement_timeout = {}", Sql.number(budget)));
                long rows = session.get(
                        Sql.of("SELECT {}", mathesar.query.Clauses.count(source, condition)), row -> row.number(1));
                return new Count(rows, "exact");
            });
        } catch (AppException e) {
            if (e.is("57014")) {
                return estimate(source, condition, session);
            }
            throw e;
        }
    }

    /** How many rows there are, and how sure that is. */
    record Count(@Nullable Long rows, String kind) {}
}
