package mathesar.shares;

import java.util.ArrayList;
import java.util.List;
import mathesar.catalog.CatalogView;
import mathesar.query.Literals;
import mathesar.query.PlannedResult;
import mathesar.sql.Sql;
import tools.jackson.databind.JsonNode;

/** The result of an exploration whose definition stands in the link. @param part {@code {"query": definition, "names": {alias: name}}} */
record SharedExploration(PlannedResult.Planner planner, JsonNode part, CatalogView view) implements SharedResult {
    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (PlannedResult.Column c : plan(false).columns()) {
            String name = part.path("names").path(c.alias()).asString(c.alias());
            columns.add(new Column(columns.size() + 1, c.alias(), name, c.type(), c.format(), c.value()));
        }
        return columns;
    }

    @Override
    public Sql rest(boolean written) {
        PlannedResult plan = plan(written);
        return Sql.of("FROM {} {}", plan.from(), plan.order());
    }

    private PlannedResult plan(boolean written) {
        return planner.plan(part.path("query"), view, written ? Literals.WRITTEN : Literals.BOUND);
    }
}
