package mathesar.explorations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mathesar.errors.ApiError;
import mathesar.query.UriParts;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One summarising step, completed: every column of the stage before is grouped by or aggregated. */
record Summarize(ObjectNode spec) {
    private static final String GROUPING = "grouping_expressions";
    private static final String AGGREGATION = "aggregation_expressions";

    /** Adds what the request left out: the base column and what it determines to the grouping, the rest to the aggregation. */
    static Summarize complete(Stage stage, JsonNode asked, Reachable reachable) {
        ObjectNode spec = asked.isObject() ? asked.asObject().deepCopy() : JsonNodeFactory.instance.objectNode();
        ArrayNode grouping = spec.withArray(GROUPING);
        ArrayNode aggregation = spec.withArray(AGGREGATION);
        Set<String> named = new HashSet<>();
        grouping.forEach(one -> named.add(one.path("input_alias").asString("")));
        aggregation.forEach(one -> named.add(one.path("input_alias").asString("")));
        String baseAlias = spec.path("base_grouping_column").asString("");
        OutputColumn base = stage.find(baseAlias)
                .orElseThrow(() -> ApiError.KEY.error("'" + baseAlias + "' is no column of the exploration"));
        if (!named.contains(baseAlias)) {
            group(grouping, baseAlias);
            named.add(baseAlias);
        }
        Set<Long> determined = determined(base.source(), reachable);
        for (OutputColumn column : stage.columns()) {
            if (!named.contains(column.alias())) {
                InitialColumn source = column.source();
                if (source != null && determined.contains(source.relation().oid())) {
                    group(grouping, column.alias());
                } else {
                    aggregation
                            .addObject()
                            .put("input_alias", column.alias())
                            .put("output_alias", column.alias() + "_agged")
                            .put("function", "distinct_aggregate_to_array");
                }
            }
        }
        return new Summarize(spec);
    }

    private static void group(ArrayNode grouping, String alias) {
        grouping.addObject().put("input_alias", alias).put("output_alias", alias + "_grouped");
    }

    /** The tables whose columns have one value for each value of a unique column. */
    private static Set<Long> determined(@Nullable InitialColumn base, Reachable reachable) {
        return base == null || !base.isUniqueMember() ? Set.of() : reachable.from(base.relation());
    }

    Stage apply(Stage stage) {
        List<Sql> selected = new ArrayList<>();
        List<Sql> groups = new ArrayList<>();
        List<OutputColumn> columns = new ArrayList<>();
        for (JsonNode one : spec.path(GROUPING)) {
            OutputColumn input = stage.get(one.path("input_alias").asString(""));
            String output = one.path("output_alias").asString(input.alias() + "_grouped");
            JsonNode preproc = one.path("preproc");
            Sql value = Stage.reference(input.alias());
            boolean same = !preproc.isString();
            Sql group = same ? groupable(value, input) : preprocessed(preproc.stringValue(), value, input);
            groups.add(group);
            selected.add(Sql.of("{} AS {}", group, Identifier.of(output)));
            columns.add(input.grouped(output, same ? input.kind() : OutputColumn.Kind.TEXT, same));
        }
        for (JsonNode one : spec.path(AGGREGATION)) {
            OutputColumn input = stage.get(one.path("input_alias").asString(""));
            String id = one.path("function").asString("");
            Aggregate function = Aggregate.find(id)
                    .orElseThrow(() -> ApiError.UNKNOWN_FUNCTION.error("There is no aggregate function \"" + id + "\""));
            String output = one.path("output_alias").asString(input.alias() + "_agged");
            selected.add(Sql.of(
                    "{} AS {}",
                    function.apply(Stage.reference(input.alias()), input.kind()),
                    Identifier.of(output)));
            columns.add(new OutputColumn(
                    /* alias= */ output,
                    function.kind(input.kind()),
                    false,
                    null,
                    false,
                    /* input= */ input.alias()));
        }
        Sql rows = Sql.of(
                "SELECT {} FROM ({}) AS {} GROUP BY {}",
                Sql.join(", ", selected),
                stage.rows(),
                Stage.NAME,
                Sql.join(", ", groups));
        Sql natural = Sql.join(
                ", ", columns.subList(0, groups.size()).stream()
                        .map(c -> Stage.reference(c.alias()))
                        .toList());
        return new Stage(rows, columns, List.of(), natural);
    }

    private static Sql groupable(Sql value, OutputColumn input) {
        return input.kind().sortable() ? value : Sql.of("{}::text", value);
    }

    private static Sql preprocessed(String id, Sql value, OutputColumn input) {
        boolean moment = input.kind().isMoment();
        boolean text = input.kind().category() == 'S';
        return switch (id) {
            case "truncate_to_year" -> Sql.of("to_char({}, 'YYYY')", applies(moment, id, value));
            case "truncate_to_month" -> Sql.of("to_char({}, 'YYYY-MM')", applies(moment, id, value));
            case "truncate_to_day" -> Sql.of("to_char({}, 'YYYY-MM-DD')", applies(moment, id, value));
            case "extract_email_domain", "email_domain" -> UriParts.emailDomain(applies(text, id, value));
            case "extract_uri_scheme", "uri_scheme" -> UriParts.scheme(applies(text, id, value));
            case "extract_uri_authority", "uri_authority" -> UriParts.authority(applies(text, id, value));
            default -> throw ApiError.UNKNOWN_FUNCTION.error("There is no function \"" + id + "\" for grouping");
        };
    }

    private static Sql applies(boolean does, String id, Sql value) {
        if (!does) {
            throw ApiError.UNKNOWN_FUNCTION.error("The function " + id + " does not apply to this column");
        }
        return value;
    }
}
