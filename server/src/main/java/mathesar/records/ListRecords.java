package mathesar.records;

import java.util.List;
import mathesar.catalog.CatalogView;
import mathesar.catalog.Relation;
import mathesar.catalog.Relations;
import mathesar.catalog.Roles;
import mathesar.postgres.Session;
import mathesar.query.Filters;
import mathesar.query.Grouping;
import mathesar.query.Joined;
import mathesar.query.Literals;
import mathesar.query.Order;
import mathesar.query.Reach;
import mathesar.query.Source;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import mathesar.rpc.Streamed;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.node.JsonNodeFactory;

/** A page of a table's records, filtered, sorted, grouped. */
final class ListRecords implements RpcMethod<ListRecords.Params, Streamed<RecordList>> {
    private final Reading reading;
    private final Anchors anchors = new Anchors();

    ListRecords(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param limit most rows; null for all
     * @param order {@code [{"attnum": int, "direction": "asc"|"desc"}]}; with {@code "by": "summary"} by the words of the record referred to, with {@code "join_path"} and
     *     {@code "function"} (as of a joined column) by what is reached over links
     * @param filter a tree of functions; {@code {"type": "linked", "join_path", "where"}} asks whether any record reached over links meets a condition of its own table,
     *     {@code {"type": "reached", "join_path", "function", "attnum"}} is what those records come to
     * @param grouping {@code {"columns": [attnum], "preproc": [id|null]}}
     * @param joinedColumns {@code [{"alias", "join_path"}]}: records through a mapping table; with {@code "function"} (records, values, count, sum, average, min, max) and
     *     {@code "attnum"} what is reached over any links
     * @param count {@code exact} within a time budget, {@code estimated} or {@code none}; without it the count is exact and the page waits for it
     * @param countBudgetMs how long an exact count may take before an estimate stands in; 2000 without it
     * @param paging {@code seek} for pages by position: the answer then has the tokens {@code next} and {@code previous}
     * @param after a token: the page after that position
     * @param before a token: the page before that position
     * @param atRow the page that begins about at this row; negative for the last page
     * @param ofRows how many rows the caller believes there are: {@code atRow} is then taken in proportion
     * @param asRoleOid shows what this role would be shown; the caller's role must be one that may become it
     */
    record Params(
            @JsonDeserialize(using = WholeNumber.class) long tableOid,
            long databaseId,
            @Nullable Long limit,
            @Nullable Long offset,
            @Shape("shapes.OrderBy[]") @Nullable JsonNode order,
            @Shape("shapes.FilterExpr") @Nullable JsonNode filter,
            @Shape("shapes.Grouping") @Nullable JsonNode grouping,
            @Shape("shapes.JoinedColumn[]") @Nullable JsonNode joinedColumns,
            @Nullable Boolean returnRecordSummaries,
            @Nullable String count,
            @Nullable Long countBudgetMs,
            @Nullable String paging,
            @Nullable String after,
            @Nullable String before,
            @Nullable Long atRow,
            @Nullable Long ofRows,
            @Nullable Long asRoleOid) {}

    @Override
    public String name() {
        return "records.list";
    }

    @Override
    public Guard guard() {
        return Guard.COLLABORATOR;
    }

    @Override
    public Class<Params> params() {
        return Params.class;
    }

    @Override
    public Streamed<RecordList> call(Caller caller, Params params) {
        return json -> reading.access().<Integer>read(caller, params.databaseId, s -> {
            Long role = params.asRoleOid;
            if (role == null) {
                return reading.relations()
                        .<Integer>consistently(s, view -> write(caller, params, s, view, anchors, json));
            }
            // What is known of tables for the caller's role must not serve the other, nor the other way round.
            return new Relations().<Integer>consistently(s, view -> {
                s.become(Roles.name(s, role));
                return write(caller, params, s, view, new Anchors(), json);
            });
        });
    }

    private int write(
            Caller caller, Params params, Session session, CatalogView view, Anchors anchors, JsonGenerator json) {
        Relation relation = view.get(params.tableOid);
        List<Joined> joined = Joined.parse(params.joinedColumns, view::get);
        reading.prefetch(
                params.databaseId,
                view,
                relation,
                joined.stream().map(j -> j.table().oid()).toList());
        Source source = Source.of(relation);
        Reach reach = reading.reach(params.databaseId, view, Literals.BOUND);
        Sql condition = new Filters(source, Literals.BOUND, reach).condition(params.filter);
        Order order = Order.of(relation, params.order, reach);
        RecordPage page = new RecordPage(
                        reading,
                        caller,
                        params.databaseId,
                        view,
                        source,
                        reading.summaries(params.databaseId, view, JsonNodeFactory.instance.objectNode()))
                .where(condition)
                .ordered(order.clause(source))
                .paged(params.limit, params.offset)
                .summarised(Boolean.TRUE.equals(params.returnRecordSummaries))
                .joined(joined)
                .grouped(
                        params.grouping == null || params.grouping.isNull()
                                ? null
                                : Grouping.parse(params.grouping, source));
        Paging paging = Paging.isAsked(params) ? new Paging(anchors, params, source, order, condition) : null;
        if (paging != null) {
            paging.apply(page, session);
        }
        if (params.count == null) {
            page.counted();
        }
        PageWriter writer = page.write(session, json);
        if (params.count != null) {
            Paging.Count count = Paging.count(params, source, condition, writer, session);
            writer.setCount(count.rows());
            json.writeStringProperty("count_kind", count.kind());
        }
        writer.writeBeside(Groups.of(page, writer, session));
        if (paging != null) {
            paging.write(writer, json);
        }
        writer.end();
        return 0;
    }
}
