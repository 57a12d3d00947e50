package mathesar.query;

import java.util.List;
import mathesar.catalog.CatalogView;
import mathesar.datatypes.RecordFormat;
import mathesar.sql.Sql;
import tools.jackson.databind.JsonNode;

/**
 * What an exploration yields, written out to be read: its columns, what stands in FROM, and the ORDER BY clause, empty for none.
 */
public record PlannedResult(List<Column> columns, Sql from, Sql order) {

    /** @param type below all domains, without modifiers. @param value how to select it */
    public record Column(String alias, String type, RecordFormat format, Sql value) {}

    /** Who can read the definition of an exploration. */
    @FunctionalInterface
    public interface Planner {
        /**
         * @param definition as {@code explorations.run} takes it
         * @throws mathesar.errors.AppException for a definition that cannot be run
         */
        PlannedResult plan(JsonNode definition, CatalogView view, Literals literals);
    }
}
