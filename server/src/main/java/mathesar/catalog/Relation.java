package mathesar.catalog;

import java.util.List;
import java.util.Optional;
import mathesar.sql.QualifiedName;

/**
 * A table, view, materialized view, foreign or partitioned table as queries need it, seen by one role.
 *
 * @param kind {@code pg_class.relkind}
 * @param estimatedRows {@code pg_class.reltuples}; negative if never analysed
 * @param fingerprint changes whenever the relation's name, columns, privileges or constraints do
 * @param columns by attnum, dropped ones left out
 * @param primaryKey attnums in key order; empty without a primary key
 * @param uniques attnums that stand in some unique constraint
 * @param references one per column at most
 */
public record Relation(
        long oid,
        String schema,
        String name,
        char kind,
        double estimatedRows,
        String fingerprint,
        List<RelationColumn> columns,
        List<Integer> primaryKey,
        List<Integer> uniques,
        List<Reference> references) {

    public QualifiedName qualifiedName() {
        return QualifiedName.of(schema, name);
    }

    public Optional<RelationColumn> find(int attnum) {
        return columns.stream().filter(c -> c.attnum() == attnum).findFirst();
    }

    public Optional<RelationColumn> findSelectable(int attnum) {
        return find(attnum).filter(RelationColumn::selectable);
    }

    public List<RelationColumn> selectable() {
        return columns.stream().filter(RelationColumn::selectable).toList();
    }

    /** The primary key if it is one readable column. */
    public Optional<RelationColumn> key() {
        return primaryKey.size() == 1 ? findSelectable(primaryKey.getFirst()) : Optional.empty();
    }

    public Optional<Reference> reference(int attnum) {
        return references.stream().filter(r -> r.attnum() == attnum).findFirst();
    }
}
