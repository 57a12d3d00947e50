package mathesar.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.appdb.TableSettings;
import mathesar.catalog.CatalogView;
import mathesar.catalog.RelationColumn;
import mathesar.postgres.Session;
import mathesar.query.Clauses;
import mathesar.query.Grouping;
import mathesar.query.Joined;
import mathesar.query.Order;
import mathesar.query.PageQuery;
import mathesar.query.SortKey;
import mathesar.query.Source;
import mathesar.query.Summaries;
import mathesar.rpc.Caller;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Some records of a table, about to be read in one statement. Made for one call. */
final class RecordPage {
    /** Beyond this many rows they are fetched in portions, so that any number needs bounded memory. */
    private static final long AT_ONCE = 2000;

    private static final int PORTION = 1000;

    final Reading reading;
    final Caller caller;
    final long databaseId;
    final CatalogView view;
    final Source source;
    final Summaries summaries;
    final TableSettings settings;

    private Sql from;
    private Sql condition = Sql.EMPTY;
    private Sql order;
    private Sql count = Sql.of("NULL::bigint");
    private @Nullable Long limit;
    private @Nullable Long offset;
    private boolean selected;
    private @Nullable Order keys;
    private boolean ownSummaries;
    private List<Joined> joined = List.of();
    private @Nullable Grouping grouping;

    /** A foreign key column with its place in the answer. */
    record LinkedColumn(int attnum, int value, int summary) {}

    RecordPage(Reading reading, Caller caller, long databaseId, CatalogView view, Source source, Summaries summaries) {
        this.reading = reading;
        this.caller = caller;
        this.databaseId = databaseId;
        this.view = view;
        this.source = source;
        this.summaries = summaries;
        this.settings = reading.settings(databaseId, source.relation().oid());
        this.from = source.from();
        this.order = Order.of(source.relation()).clause(source);
    }

    /** Reads from a subquery that has picked the rows of the condition already. */
    RecordPage from(Sql other) {
        from = other;
        selected = true;
        return this;
    }

    RecordPage where(Sql rows) {
        condition = rows;
        return this;
    }

    RecordPage ordered(Sql clause) {
        order = clause;
        return this;
    }

    RecordPage paged(@Nullable Long most, @Nullable Long from) {
        limit = most;
        offset = from;
        return this;
    }

    /** Counts all rows of the condition in the same statement. */
    RecordPage counted() {
        count = Clauses.count(source, condition);
        return this;
    }

    RecordPage counted(Sql scalar) {
        count = scalar;
        return this;
    }

    RecordPage summarised(boolean own) {
        ownSummaries = own && source.relation().key().isPresent();
        return this;
    }

    RecordPage joined(List<Joined> others) {
        joined = others;
        return this;
    }

    /** Reads the keys of the order too, for tokens. */
    RecordPage keyed(Order total) {
        keys = total;
        return this;
    }

    RecordPage grouped(@Nullable Grouping groups) {
        grouping = groups;
        return this;
    }

    @Nullable
    Grouping grouping() {
        return grouping;
    }

    Sql condition() {
        return condition;
    }

    List<Joined> joined() {
        return joined;
    }

    boolean ownSummaries() {
        return ownSummaries;
    }

    /** Reads the page and writes its rows as {@code results}, then hands over what else was learnt. */
    PageWriter write(Session session, JsonGenerator json) {
        List<RelationColumn> columns = source.relation().selectable();
        List<Sql> extras = new ArrayList<>();
        List<LinkedColumn> linked = linked(columns, extras);
        int own = PageQuery.FIRST + columns.size() + extras.size();
        if (ownSummaries) {
            extras.add(ownSummary());
        }
        int firstJoined = PageQuery.FIRST + columns.size() + extras.size();
        for (int i = 0; i < joined.size(); i++) {
            extras.add(joined.get(i).select(source, summaries, i));
        }
        int group = PageQuery.FIRST + columns.size() + extras.size();
        if (grouping != null) {
            extras.add(grouping.identity());
        }
        int firstKey = PageQuery.FIRST + columns.size() + extras.size();
        List<SortKey> sorted = keys == null ? List.of() : keys.keys();
        sorted.forEach(key -> extras.add(key.by().text(source)));
        PageQuery query = new PageQuery(
                source,
                from,
                selected ? Sql.EMPTY : condition,
                order,
                limit,
                offset,
                count,
                columns,
                List.copyOf(extras));
        PageWriter writer = new PageWriter(this, columns, linked, own, firstJoined, group, json);
        writer.takeKeys(firstKey, sorted.size());
        Sql check = view.check();
        if (limit == null || limit > AT_ONCE) {
            session.each(query.statement(check), PORTION, writer::row);
        } else {
            session.last(query.statement(check), writer::row);
        }
        if (writer.isEmpty()) {
            session.each(query.withoutRows(check), 0, writer::noRows);
        }
        writer.endRows();
        return writer;
    }

    private List<LinkedColumn> linked(List<RelationColumn> columns, List<Sql> extras) {
        List<LinkedColumn> linked = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            RelationColumn column = columns.get(i);
            int at = PageQuery.FIRST + i;
            summaries.linked(source.relation(), column.attnum()).ifPresent(to -> {
                linked.add(new LinkedColumn(column.attnum(), at, PageQuery.FIRST + columns.size() + extras.size()));
                extras.add(summaries.lookUp(to.relation(), to.key(), source.column(column)));
            });
        }
        return linked;
    }

    private Sql ownSummary() {
        Summaries.Summary summary = summaries.of(source);
        if (summary.joins().isEmpty()) {
            return summary.text();
        }
        RelationColumn key = source.relation().key().orElseThrow();
        return summaries.lookUp(source.relation(), key, source.column(key));
    }

    /** Columns of users on this table that can be read, with the field shown. */
    Map<Integer, String> userColumns() {
        Map<Integer, String> fields = new LinkedHashMap<>();
        settings.userColumns()
                .forEach((attnum, field) ->
                        source.relation().findSelectable(attnum).ifPresent(c -> fields.put(attnum, field)));
        return fields;
    }
}
