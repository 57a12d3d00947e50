package mathesar.explorations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.errors.ApiError;
import mathesar.query.Literals;
import mathesar.query.Source;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An exploration's steps, each a SELECT over the one before. */
final class Pipeline {
    private static final String KEY_PREFIX = "mathesar base key ";

    private final Definition definition;
    private final Literals literals;
    private final Reachable reachable;
    private final Map<String, OutputColumn> seen = new LinkedHashMap<>();
    private final List<JsonNode> completed = new ArrayList<>();
    private boolean summarised;

    Pipeline(Definition definition, Literals literals, Reachable reachable) {
        this.definition = definition;
        this.literals = literals;
        this.reachable = reachable;
    }

    /** All columns that occur anywhere, by alias. */
    Map<String, OutputColumn> seen() {
        return seen;
    }

    /** The transformations with what was added to them. */
    List<JsonNode> completed() {
        return completed;
    }

    /** Whether rows are summarised, so that counting and listing them should share the work. */
    boolean isSummarised() {
        return summarised;
    }

    Stage run() {
        Stage stage = initial();
        remember(stage);
        for (JsonNode transformation : definition.transformations()) {
            stage = apply(stage, transformation);
            remember(stage);
        }
        return stage;
    }

    private void remember(Stage stage) {
        stage.columns().forEach(column -> seen.putIfAbsent(column.alias(), column));
    }

    private Stage initial() {
        Source base = new Source(definition.base(), Identifier.of("t0"));
        Map<List<InitialColumn.Hop>, Source> joined = new HashMap<>();
        List<Sql> joins = new ArrayList<>();
        List<Sql> selected = new ArrayList<>();
        List<OutputColumn> columns = new ArrayList<>();
        for (InitialColumn one : definition.columns()) {
            Source source = reach(one, one.path(), base, joined, joins);
            selected.add(Sql.of("{} AS {}", source.column(one.column()), Identifier.of(one.alias())));
            columns.add(new OutputColumn(
                    one.alias(), OutputColumn.Kind.of(one.column()), one.isPrimaryKey(), one, true, null));
        }
        List<Sql> natural = new ArrayList<>();
        for (int attnum : definition.base().primaryKey()) {
            definition.base().findSelectable(attnum).ifPresent(key -> {
                Identifier name = Identifier.of(KEY_PREFIX + attnum);
                selected.add(Sql.of("{} AS {}", base.column(key), name));
                natural.add(Sql.of("{}.{}", Stage.NAME, name));
            });
        }
        Sql rows = Sql.of("SELECT {} FROM {} {}", Sql.join(", ", selected), base.from(), Sql.join(" ", joins));
        return new Stage(rows, columns, List.of(), Sql.join(", ", natural));
    }

    private Source reach(
            InitialColumn column,
            List<InitialColumn.Hop> path,
            Source base,
            Map<List<InitialColumn.Hop>, Source> joined,
            List<Sql> joins) {
        if (path.isEmpty()) {
            return base;
        }
        Source known = joined.get(path);
        if (known != null) {
            return known;
        }
        InitialColumn.Hop hop = path.getLast();
        Source left = reach(column, path.subList(0, path.size() - 1), base, joined, joins);
        Source right = new Source(reachable.table(hop.rightTable()), Identifier.of("t" + (joined.size() + 1)));
        if (left.relation().oid() != hop.leftTable()) {
            throw ApiError.VALUE.error("The join path of " + column.alias() + " does not hang together");
        }
        joins.add(Sql.of(
                "LEFT JOIN {} ON {} = {}",
                right.from(),
                left.column(hop.leftColumn()),
                right.column(hop.rightColumn())));
        joined.put(List.copyOf(path), right);
        return right;
    }

    private Stage apply(Stage stage, JsonNode transformation) {
        JsonNode spec = transformation.path("spec");
        String type = transformation.path("type").asString("");
        if (!type.equals("summarize")) {
            completed.add(transformation);
        }
        return switch (type) {
            case "filter" -> stage.withRows(Sql.of(
                    "{} WHERE {}", stage.all(), new ExploreFilter(stage, literals).condition(spec)));
            case "order" -> ordered(stage, spec);
            case "limit" -> cut(stage, Sql.of("LIMIT {}", Sql.number(spec.asLong(0))));
            case "offset" -> cut(stage, Sql.of("OFFSET {}", Sql.number(spec.asLong(0))));
            case "select" -> select(stage, spec);
            case "hide" -> hide(stage, spec);
            case "summarize" -> summarize(stage, transformation);
            default -> throw ApiError.GENERIC.error("There is no transformation \"" + type + "\"");
        };
    }

    private static Stage ordered(Stage stage, JsonNode spec) {
        List<Stage.Sort> keys = new ArrayList<>();
        for (JsonNode one : spec) {
            if (!one.path("field").isString()) {
                throw ApiError.BAD_SORT.error("A sort names a field and a direction");
            }
            String alias = one.path("field").stringValue();
            if (stage.find(alias).isEmpty()) {
                throw ApiError.UNKNOWN_SORT_FIELD.error("The exploration has no column \"" + alias + "\" to sort by");
            }
            Sql direction = one.path("direction").asString("asc").equalsIgnoreCase("desc") ? Sql.of(" DESC") : Sql.EMPTY;
            Sql nulls = one.path("nullsfirst").asBoolean(false)
                    ? Sql.of(" NULLS FIRST")
                    : one.path("nullslast").asBoolean(false) ? Sql.of(" NULLS LAST") : Sql.EMPTY;
            boolean sortable = stage.get(alias).kind().sortable();
            Sql value = sortable ? Stage.reference(alias) : Sql.of("{}::text", Stage.reference(alias));
            keys.add(new Stage.Sort(alias, Sql.of("{}{}{}", value, direction, nulls)));
        }
        return new Stage(stage.rows(), stage.columns(), keys, stage.natural());
    }

    private static Stage cut(Stage stage, Sql clause) {
        List<Sql> terms = new ArrayList<>(stage.order().stream().map(Stage.Sort::term).toList());
        terms.add(stage.natural());
        Sql order = Sql.join(", ", terms);
        return stage.withRows(Sql.of(
                "{} {} {}", stage.all(), order.isEmpty() ? Sql.EMPTY : Sql.of("ORDER BY {}", order), clause));
    }

    private static Stage select(Stage stage, JsonNode spec) {
        List<OutputColumn> visible = new ArrayList<>();
        spec.forEach(alias -> visible.add(stage.get(alias.asString(""))));
        return visible.isEmpty() ? stage : stage.withColumns(visible);
    }

    private static Stage hide(Stage stage, JsonNode spec) {
        List<String> hidden = new ArrayList<>();
        spec.forEach(alias -> hidden.add(alias.asString("")));
        return stage.withColumns(stage.columns().stream()
                .filter(c -> !hidden.contains(c.alias()))
                .toList());
    }

    private Stage summarize(Stage stage, JsonNode transformation) {
        Summarize summarize = Summarize.complete(stage, transformation.path("spec"), reachable);
        ObjectNode whole = transformation.deepCopy().asObject();
        whole.set("spec", summarize.spec());
        completed.add(whole);
        summarised = true;
        return summarize.apply(stage);
    }
}
