package mathesar.shares;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mathesar.catalog.CatalogView;
import mathesar.catalog.Relation;
import mathesar.catalog.RelationColumn;
import mathesar.datatypes.export.ExportColumn;
import mathesar.datatypes.export.ExportFormat;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.query.Clauses;
import mathesar.query.Filters;
import mathesar.query.Literals;
import mathesar.query.Order;
import mathesar.query.PageQuery;
import mathesar.query.Reach;
import mathesar.query.Source;
import mathesar.query.Summaries;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.RawValue;

/** The rows and columns of one link: only its frozen definition says which; where in them a page lies is all that is asked of it. */
record SharedRows(Relation relation, JsonNode definition) {
    static List<Integer> attnums(JsonNode definition) {
        return definition
                .path("columns")
                .valueStream()
                .map(attnum -> attnum.asInt(0))
                .toList();
    }

    /** Columns that are gone, or that the role may no longer read, are left out. */
    List<RelationColumn> columns() {
        return attnums(definition).stream()
                .map(relation::findSelectable)
                .flatMap(Optional::stream)
                .toList();
    }

    /** By attnum, as in {@code records.list}. */
    List<Map<String, @Nullable RawValue>> page(Session session, CatalogView view, long limit, long offset) {
        Source source = Source.of(relation);
        List<RelationColumn> shown = columns();
        PageQuery query = new PageQuery(
                source,
                source.from(),
                new Filters(source, Literals.BOUND, reach(view, Literals.BOUND)).condition(definition.get("filter")),
                Order.of(relation, definition.get("order"), reach(view, Literals.BOUND))
                        .clause(source),
                limit,
                offset,
                Sql.of("NULL"),
                shown,
                List.of());
        List<Map<String, @Nullable RawValue>> rows = new ArrayList<>();
        session.each(query.statement(view.check()), 0, row -> {
            view.confirm(row.bool(PageQuery.CHECK));
            rows.add(read(row, shown));
        });
        return rows;
    }

    /** All rows as one statement without parameters, for COPY. */
    Sql written(CatalogView view, ExportFormat format) {
        Source source = Source.of(relation);
        List<Sql> selected = columns().stream()
                .map(c -> new ExportColumn(c.name(), c.base(), c.format()).selected(format, source.column(c)))
                .toList();
        return Sql.of(
                "SELECT {} FROM {} {} {}",
                Sql.join(", ", selected),
                source.from(),
                Clauses.where(new Filters(source, Literals.WRITTEN, reach(view, Literals.WRITTEN))
                        .condition(definition.get("filter"))),
                Order.of(relation, definition.get("order"), reach(view, Literals.WRITTEN))
                        .clause(source));
    }

    private static Reach reach(CatalogView view, Literals literals) {
        return new Reach(view::get, new Summaries(view::find, oid -> Optional.empty(), literals));
    }

    private static Map<String, @Nullable RawValue> read(Row row, List<RelationColumn> shown) {
        Map<String, @Nullable RawValue> cells = new LinkedHashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            RelationColumn column = shown.get(i);
            String text = row.findText(PageQuery.FIRST + i);
            cells.put(
                    Integer.toString(column.attnum()),
                    text == null ? null : column.format().raw(text));
        }
        return cells;
    }
}
