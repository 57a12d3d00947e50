package mathesar.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mathesar.catalog.CatalogView;
import mathesar.catalog.Relation;
import mathesar.catalog.RelationColumn;
import mathesar.postgres.Session;
import mathesar.query.JoinedColumn;
import mathesar.query.Literal;
import mathesar.query.Source;
import mathesar.query.SummaryList;
import mathesar.rpc.ApiName;
import mathesar.rpc.Caller;
import mathesar.rpc.Guard;
import mathesar.rpc.RpcMethod;
import mathesar.rpc.Shape;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

/** The summaries of a table's records, searched and sorted, for pickers. */
final class ListSummaries implements RpcMethod<ListSummaries.Params, ListSummaries.Result> {
    private final Reading reading;

    ListSummaries(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param linkedRecordPath which listed records are linked to a record of another table: {@code {"record_pkey", "join_path"}}
     */
    record Params(
            long tableOid,
            long databaseId,
            @Nullable Long limit,
            @Nullable Long offset,
            @Nullable String search,
            @Shape("shapes.LinkedRecordPath") @Nullable JsonNode linkedRecordPath) {}

    /** One record. */
    @ApiName("RecordSummary")
    record Summary(RawValue key, String summary) {}

    /** @param count records that match the search */
    @ApiName("SummaryList")
    record Result(
            long count,
            List<Summary> results,
            @Shape("shapes.LinkMapping") @Nullable Map<String, Object> mapping) {}

    @Override
    public String name() {
        return "records.list_summaries";
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
    public Result call(Caller caller, Params params) {
        return reading.read(caller, params.databaseId, (s, view) -> list(params, s, view));
    }

    private Result list(Params params, Session session, CatalogView view) {
        Relation relation = view.get(params.tableOid);
        reading.prefetch(params.databaseId, view, relation, List.of());
        JoinedColumn link = link(params, view);
        Optional<RelationColumn> key = relation.key();
        if (key.isEmpty()) {
            return new Result(
                    0,
                    List.of(),
                    link == null ? null : Map.of("join_table", link.map().oid()));
        }
        Source source = Source.of(relation);
        SummaryList query = new SummaryList(
                source,
                key.get(),
                reading.summaries(params.databaseId, view, JsonNodeFactory.instance.objectNode())
                        .of(source),
                params.search,
                params.limit,
                params.offset,
                link == null ? null : linkedKeys(source, link, params));
        return read(session, view, query, link);
    }

    private static Result read(Session session, CatalogView view, SummaryList query, @Nullable JoinedColumn link) {
        Map<String, Object> joined = new LinkedHashMap<>();
        long[] count = new long[1];
        Sql check = view.check();
        List<Summary> all = session.list(query.statement(check), row -> {
            view.confirm(row.bool(1));
            count[0] = row.number(2);
            String linked = row.findText(5);
            if (linked != null) {
                joined.put(row.text(3), JsonMapper.shared().readTree(linked));
            }
            return new Summary(query.key().format().raw(row.text(3)), row.text(4));
        });
        if (all.isEmpty()) {
            session.each(query.withoutRows(check), 0, row -> {
                view.confirm(row.bool(1));
                count[0] = row.number(2);
            });
        }
        return new Result(count[0], all, link == null ? null : mapping(link, joined));
    }

    private static Map<String, Object> mapping(JoinedColumn link, Map<String, Object> joined) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("join_table", link.map().oid());
        if (!joined.isEmpty()) {
            mapping.put("joined_values", joined);
        }
        return mapping;
    }

    private static @Nullable JoinedColumn link(Params params, CatalogView view) {
        JsonNode path = params.linkedRecordPath;
        return path == null || path.isNull() ? null : JoinedColumn.of("", path.path("join_path"), view::get);
    }

    private static Sql linkedKeys(Source listed, JoinedColumn link, Params params) {
        Source map = new Source(link.map(), Identifier.of("m"));
        Optional<RelationColumn> key = link.map().key();
        if (key.isEmpty() || params.linkedRecordPath == null) {
            return Sql.of("NULL");
        }
        return Sql.of(
                "(SELECT json_agg({} ORDER BY {}) FROM {} WHERE {} = {} AND {} = {})",
                map.column(key.get()),
                map.column(key.get()),
                map.from(),
                map.column(link.mapBase()),
                Sql.untyped(Literal.text(params.linkedRecordPath.get("record_pkey"))),
                map.column(link.mapTarget()),
                listed.column(link.target()));
    }
}
