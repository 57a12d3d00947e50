package mathesar.explorations;

import java.util.ArrayList;
import java.util.List;
import mathesar.catalog.Relation;
import mathesar.catalog.RelationColumn;
import mathesar.errors.ApiError;
import tools.jackson.databind.JsonNode;

/**
 * A column of the base table or of a table reached by joins.
 *
 * @param path the hops that lead to its table; empty for the base table
 */
record InitialColumn(String alias, Relation relation, RelationColumn column, List<Hop> path) {
    /** One join: a column on the left equals one on the right. */
    record Hop(long leftTable, int leftColumn, long rightTable, int rightColumn) {}

    static List<Hop> path(JsonNode joinPath) {
        List<Hop> path = new ArrayList<>();
        for (JsonNode hop : joinPath) {
            JsonNode left = hop.path(0);
            JsonNode right = hop.path(1);
            if (!left.path(0).isIntegralNumber() || !right.path(0).isIntegralNumber()) {
                throw ApiError.TYPE.error("A join path is a list of hops [[table, column], [table, column]]");
            }
            path.add(new Hop(
                    left.path(0).asLong(),
                    left.path(1).asInt(0),
                    right.path(0).asLong(),
                    right.path(1).asInt(0)));
        }
        return path;
    }

    boolean isPrimaryKey() {
        return relation.primaryKey().contains(column.attnum());
    }

    /** Whether rows of its table can be told apart by it, or by it with others. */
    boolean isUniqueMember() {
        return isPrimaryKey() || relation.uniques().contains(column.attnum());
    }
}
