package mathesar.shares;

import java.util.List;
import java.util.Optional;
import mathesar.catalog.CatalogView;
import mathesar.catalog.Relation;
import mathesar.query.Clauses;
import mathesar.query.Filters;
import mathesar.query.Literals;
import mathesar.query.Order;
import mathesar.query.Reach;
import mathesar.query.Source;
import mathesar.query.Summaries;
import mathesar.sql.Sql;
import tools.jackson.databind.JsonNode;

/** The rows and columns of a table's link. */
record SharedRows(CatalogView view, Relation relation, JsonNode definition) implements SharedResult {
    static List<Integer> attnums(JsonNode definition) {
        return definition
                .path("columns")
                .valueStream()
                .map(attnum -> attnum.asInt(0))
                .toList();
    }

    @Override
    public List<Column> columns() {
        Source source = Source.of(relation);
        return attnums(definition).stream()
                .map(relation::findSelectable)
                .flatMap(Optional::stream)
                .map(c -> new Column(c.attnum(), null, c.name(), c.base(), c.format(), source.column(c)))
                .toList();
    }

    /** By which rows are new or lie in a calendar: the column chosen for it, else the first of the shown ones that holds dates. */
    Optional<Column> dated() {
        List<Column> dates = columns().stream().filter(SharedRows::isDate).toList();
        int chosen = definition.path("date").asInt(0);
        return dates.stream()
                .filter(c -> c.key() == chosen)
                .findFirst()
                .or(() -> dates.stream().findFirst());
    }

    /** Whether rows can be told apart by what is shown. */
    boolean showsKey() {
        List<Integer> key = relation.primaryKey();
        return !key.isEmpty() && columns().stream().map(Column::key).toList().containsAll(key);
    }

    private static boolean isDate(Column column) {
        return column.type().equals("date") || column.type().startsWith("timestamp ");
    }

    @Override
    public Sql rest(boolean written) {
        Source source = Source.of(relation);
        Literals literals = written ? Literals.WRITTEN : Literals.BOUND;
        Reach reach = new Reach(view::get, new Summaries(view::find, oid -> Optional.empty(), literals));
        return Sql.of(
                "FROM {} {} {}",
                source.from(),
                Clauses.where(new Filters(source, literals, reach).condition(definition.get("filter"))),
                Order.of(relation, definition.get("order"), reach).clause(source));
    }
}
