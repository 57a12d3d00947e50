package mathesar.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import mathesar.catalog.Reference;
import mathesar.catalog.Relation;
import mathesar.catalog.RelationColumn;
import mathesar.errors.PostgresCondition;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import tools.jackson.databind.JsonNode;

/** Record summaries: a table's template to a text expression with the joins it needs. */
public final class Summaries {
    private final LongFunction<Optional<Relation>> relations;
    private final Templates templates;
    private final Literals literals;
    private int aliases;

    public Summaries(LongFunction<Optional<Relation>> relations, Templates templates) {
        this(relations, templates, Literals.BOUND);
    }

    /** @param literals how the texts of templates get into statements */
    public Summaries(LongFunction<Optional<Relation>> relations, Templates templates, Literals literals) {
        this.relations = relations;
        this.templates = templates;
        this.literals = literals;
    }

    /**
     * A summary over a source.
     *
     * @param text an expression of type text that is never NULL for a row that exists
     * @param joins LEFT JOINs to follow the source in FROM; empty if none
     */
    public record Summary(Sql text, Sql joins) {}

    /** The summary of the rows of a source. */
    public Summary of(Source source) {
        Optional<JsonNode> template = templates.find(source.relation().oid());
        template.ifPresent(t -> {
            if (!t.isArray()) {
                throw PostgresCondition.of("P0001").error("A record summary template is a list of texts and columns");
            }
        });
        return template.isPresent() ? custom(source, template.get()) : automatic(source);
    }

    /** A scalar subquery: the summary of the row of {@code relation} whose {@code key} equals a value; NULL if there is none. */
    public Sql lookUp(Relation relation, RelationColumn key, Sql value) {
        Source source = new Source(relation, nextAlias());
        Summary summary = of(source);
        return Sql.of(
                "(SELECT {} FROM {}{} WHERE {} = {})",
                summary.text,
                source.from(),
                summary.joins,
                source.column(key),
                value);
    }

    /** The table a readable single-column foreign key leads to, with its readable key column. */
    public Optional<Linked> linked(Relation relation, int attnum) {
        if (relation.findSelectable(attnum).isEmpty()) {
            return Optional.empty();
        }
        return relation.reference(attnum).flatMap(this::target);
    }

    private Optional<Linked> target(Reference reference) {
        return relations
                .apply(reference.tableOid())
                .flatMap(table -> table.findSelectable(reference.keyAttnum()).map(key -> new Linked(table, key)));
    }

    /** Where a foreign key leads. */
    public record Linked(Relation relation, RelationColumn key) {}

    private Identifier nextAlias() {
        return Identifier.of("s" + aliases++);
    }

    /** The first readable column of a text type, else the first readable one. */
    private static Summary automatic(Source source) {
        List<RelationColumn> columns = source.relation().selectable();
        Sql text = columns.stream()
                .filter(RelationColumn::isText)
                .findFirst()
                .or(() -> columns.stream().findFirst())
                .map(c -> Sql.of("concat({})", c.format().sqlText(source.column(c))))
                .orElse(Sql.of("'?'"));
        return new Summary(text, Sql.EMPTY);
    }

    private Summary custom(Source source, JsonNode template) {
        Joins joins = new Joins(source);
        List<Sql> parts = new ArrayList<>();
        for (JsonNode part : template) {
            if (part.isString()) {
                parts.add(text(part.stringValue()));
            } else if (part.isArray()) {
                joins.value(part).ifPresent(parts::add);
            }
        }
        Sql text = parts.isEmpty() ? Sql.of("'?'") : Sql.of("concat({})", Sql.join(", ", parts));
        return new Summary(text, joins.sql());
    }

    private Sql text(String value) {
        return literals == Literals.BOUND ? Sql.of("{}::text", value) : Sql.of("{}::text", literals.of(value));
    }

    /** The tables a template reaches; those reached the same way are joined once. */
    private final class Joins {
        private final Source start;
        private final Map<List<Integer>, Source> reached = new LinkedHashMap<>();
        private final List<Sql> clauses = new ArrayList<>();

        private Joins(Source start) {
            this.start = start;
        }

        private Sql sql() {
            return clauses.isEmpty() ? Sql.EMPTY : Sql.of(" {}", Sql.join(" ", clauses));
        }

        /** The value of a reference part; empty if any of its columns is missing, unreadable or no foreign key. */
        private Optional<Sql> value(JsonNode part) {
            List<Integer> path = new ArrayList<>();
            part.forEach(step -> {
                if (step.isInt()) {
                    path.add(step.intValue());
                }
            });
            if (path.isEmpty()) {
                return Optional.empty();
            }
            return reach(path.subList(0, path.size() - 1))
                    .flatMap(at -> at.relation()
                            .findSelectable(path.getLast())
                            .map(c -> c.format().sqlText(at.column(c))));
        }

        private Optional<Source> reach(List<Integer> path) {
            if (path.isEmpty()) {
                return Optional.of(start);
            }
            Source known = reached.get(path);
            if (known != null) {
                return Optional.of(known);
            }
            return reach(path.subList(0, path.size() - 1))
                    .flatMap(from -> linked(from.relation(), path.getLast()).map(to -> join(path, from, to)));
        }

        private Source join(List<Integer> path, Source from, Linked to) {
            Source next = new Source(to.relation(), nextAlias());
            clauses.add(
                    Sql.of("LEFT JOIN {} ON {} = {}", next.from(), next.column(to.key()), from.column(path.getLast())));
            reached.put(List.copyOf(path), next);
            return next;
        }
    }
}
