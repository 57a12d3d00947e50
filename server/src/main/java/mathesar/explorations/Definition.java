package mathesar.explorations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mathesar.catalog.CatalogView;
import mathesar.catalog.Relation;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An exploration as it is to be run: its columns looked up in the catalog, its transformations as they came. */
record Definition(Relation base, List<InitialColumn> columns, List<JsonNode> transformations) {

    /** @throws AppException KeyError for a missing key, TypeError for an unknown table, and so on */
    static Definition parse(ObjectNode json, CatalogView view) {
        for (String key : List.of("database_id", "base_table_oid", "initial_columns")) {
            if (!json.has(key)) {
                throw ApiError.KEY.error("'" + key + "'");
            }
        }
        Relation base = view.find(json.path("base_table_oid").asLong(0))
                .orElseThrow(() -> ApiError.TYPE.error("The base table of the exploration does not exist"));
        List<InitialColumn> columns = new ArrayList<>();
        Set<String> aliases = new HashSet<>();
        for (JsonNode one : json.path("initial_columns")) {
            InitialColumn column = column(one, base, view);
            if (!aliases.add(column.alias())) {
                throw ApiError.EXPLORATION_REQUEST.error("The alias " + column.alias() + " stands twice");
            }
            columns.add(column);
        }
        List<JsonNode> transformations = new ArrayList<>();
        json.path("transformations").forEach(transformations::add);
        return new Definition(base, List.copyOf(columns), List.copyOf(transformations));
    }

    private static InitialColumn column(JsonNode one, Relation base, CatalogView view) {
        String alias = one.path("alias").asString("");
        if (alias.isBlank()) {
            throw ApiError.ASSERTION.error("A column of an exploration needs an alias");
        }
        List<InitialColumn.Hop> path = InitialColumn.path(one.path("join_path"));
        Relation table = path.isEmpty() ? base : get(view, path.getLast().rightTable());
        int attnum = one.path("attnum").asInt(0);
        return new InitialColumn(
                alias,
                table,
                table.find(attnum)
                        .orElseThrow(() -> ApiError.KEY.error(
                                "the table " + table.name() + " has no column with the number " + attnum)),
                path);
    }

    private static Relation get(CatalogView view, long oid) {
        return view.find(oid).orElseThrow(() -> ApiError.TYPE.error("A table of the exploration does not exist"));
    }
}
