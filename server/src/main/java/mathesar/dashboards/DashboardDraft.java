package mathesar.dashboards;

import java.util.Set;
import mathesar.appdb.Dashboard;
import mathesar.errors.ApiError;
import mathesar.rpc.ApiName;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What shall be saved of a dashboard; what is absent stays as it is, or is empty. An empty description is none. */
@ApiName("DashboardDef")
record DashboardDraft(
        @Nullable String name,
        @Nullable String description,
        @Shape("shapes.DashboardTile[]") @Nullable JsonNode tiles,
        @Shape("shapes.DashboardFilter[]") @Nullable JsonNode filters) {
    private static final int LONGEST_NAME = 128;
    private static final int MOST_TILES = 60;
    private static final int MOST_FILTERS = 20;
    private static final int LARGEST = 262_144;
    private static final Set<String> SHOWN = Set.of("chart", "number", "table", "text");

    /**
     * The dashboard with what is given here.
     *
     * @throws mathesar.errors.AppException ValueError for an empty or long name, or tiles or filters that are none
     */
    Dashboard on(Dashboard old) {
        String label = name == null ? old.name() : name.strip();
        check(!label.isEmpty() && label.length() <= LONGEST_NAME, "A dashboard needs a name of at most 128 characters");
        JsonNode placed = tiles == null ? old.tiles() : tiles;
        JsonNode shared = filters == null ? old.filters() : filters;
        check(placed.isArray() && placed.size() <= MOST_TILES, "The tiles of a dashboard are a list of at most 60");
        placed.forEach(DashboardDraft::checkTile);
        check(shared.isArray() && shared.size() <= MOST_FILTERS, "The filters of a dashboard are a list of at most 20");
        shared.forEach(DashboardDraft::checkFilter);
        int size = placed.toString().length() + shared.toString().length();
        check(size <= LARGEST, "The definition of a dashboard is too large");
        String words = description == null ? old.description() : description.strip();
        return new Dashboard(
                old.id(),
                old.databaseId(),
                old.schemaOid(),
                label,
                words == null || words.isEmpty() ? null : words,
                old.createdBy(),
                placed,
                shared);
    }

    private static void checkTile(JsonNode tile) {
        String shown = tile.path("show").asString("");
        check(SHOWN.contains(shown), "A tile shows a chart, a number, a table or a text");
        check(tile.path("id").isString(), "A tile has an id");
        check(within(tile.path("width"), 12) && within(tile.path("height"), 12), "A tile is 1 to 12 wide and high");
        boolean complete = shown.equals("text")
                ? tile.path("text").isString()
                : tile.path("exploration_id").isIntegralNumber();
        check(complete, "A tile has a text or the id of an exploration");
    }

    private static void checkFilter(JsonNode filter) {
        check(
                filter.path("table_oid").isIntegralNumber()
                        && filter.path("attnum").isIntegralNumber()
                        && filter.path("operator").isString()
                        && filter.path("values").isArray(),
                "A filter of a dashboard names a table, a column, an operator and values");
    }

    private static boolean within(JsonNode number, int most) {
        return number.isIntegralNumber() && number.asLong(0) >= 1 && number.asLong(0) <= most;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw ApiError.VALUE.error(otherwise);
        }
    }
}
