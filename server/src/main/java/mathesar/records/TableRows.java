package mathesar.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mathesar.catalog.Relation;
import mathesar.catalog.RelationColumn;
import mathesar.datatypes.RecordFormat;
import mathesar.datatypes.export.ExportColumn;
import mathesar.datatypes.export.ExportFormat;
import mathesar.datatypes.export.ExportTarget;
import mathesar.errors.PostgresCondition;
import mathesar.query.Clauses;
import mathesar.query.Filters;
import mathesar.query.Literal;
import mathesar.query.Literals;
import mathesar.query.Order;
import mathesar.query.Reach;
import mathesar.query.Source;
import mathesar.query.Summaries;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which rows and columns of a table are exported.
 *
 * @param columns attnums in the order wanted; null for all
 * @param keys of the records wanted; null for all
 * @param named whether keys of other tables are replaced by the words that stand for their records
 */
record TableRows(
        Source source,
        @Nullable JsonNode filter,
        @Nullable JsonNode order,
        @Nullable JsonNode columns,
        @Nullable JsonNode keys,
        boolean named,
        Reach reach) {
    private record Part(ExportColumn column, Sql value) {}

    /** @param format null for the CSV of the Mathesar 0.10 API */
    ExportTable.Export as(@Nullable ExportFormat format) {
        List<Part> parts = chosen().stream().map(this::part).toList();
        List<Sql> selected = parts.stream()
                .map(p -> format == null
                        ? p.column().format().selected(p.value())
                        : p.column().selected(format, p.value()))
                .toList();
        Relation relation = source.relation();
        Sql rows = Sql.of(
                "SELECT {} FROM {} {} {}",
                Sql.join(", ", selected),
                source.from(),
                Clauses.where(condition()),
                Order.of(relation, order, reach).clause(source));
        List<ExportColumn> all = parts.stream().map(Part::column).toList();
        Sql name = Sql.of("{}", relation.qualifiedName());
        return new ExportTable.Export(new ExportTarget(relation.name(), name, all, false), rows);
    }

    private List<RelationColumn> chosen() {
        if (columns == null || !columns.isArray()) {
            return source.relation().selectable();
        }
        List<RelationColumn> all = new ArrayList<>();
        columns.forEach(attnum -> all.add(source.get(attnum.asInt(0))));
        return all;
    }

    private Part part(RelationColumn column) {
        Summaries words = reach.summaries();
        Optional<Sql> summary = words.linked(source.relation(), column.attnum())
                .filter(to -> named)
                .map(to -> words.lookUp(to.relation(), to.key(), source.column(column)));
        return summary.map(text -> new Part(new ExportColumn(column.name(), "text", RecordFormat.TEXT), text))
                .orElseGet(() -> new Part(
                        new ExportColumn(column.name(), column.base(), column.format()), source.column(column)));
    }

    private Sql condition() {
        Sql wanted = new Filters(source, Literals.WRITTEN, reach).condition(filter);
        if (keys == null || !keys.isArray()) {
            return wanted;
        }
        RelationColumn key = source.relation()
                .key()
                .orElseThrow(() -> PostgresCondition.of("22004")
                        .error("The table " + source.relation().name() + " has no key of one column"));
        List<Sql> values = new ArrayList<>();
        keys.forEach(one -> values.add(Literals.WRITTEN.of(Literal.text(one))));
        Sql among =
                values.isEmpty() ? Sql.of("false") : Sql.of("{} IN ({})", source.column(key), Sql.join(", ", values));
        return Clauses.and(List.of(wanted, among));
    }
}
