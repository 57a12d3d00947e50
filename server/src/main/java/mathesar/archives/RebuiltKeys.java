package mathesar.archives;

import java.util.List;
import mathesar.catalog.SchemaOutline;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** Keys, indexes and foreign keys of one table, made anew from facts. */
record RebuiltKeys(Rebuild all, SchemaOutline.Table table) {
    Sql key(SchemaOutline.Key key) {
        return Sql.of(
                "ALTER TABLE {} ADD CONSTRAINT {} {}{} ({}){}",
                all.named(table.name()),
                Identifier.of(key.name()),
                key.primary() ? Sql.of("PRIMARY KEY") : Sql.of("UNIQUE"),
                key.nullsNotDistinct() ? Sql.of(" NULLS NOT DISTINCT") : Sql.EMPTY,
                names(key.columns()),
                deferring(key.deferrable(), key.deferred()));
    }

    Sql reference(SchemaOutline.Reference reference) {
        return Sql.of(
                "ALTER TABLE {} ADD CONSTRAINT {} FOREIGN KEY ({}) REFERENCES {} ({}){} ON UPDATE {} ON DELETE {}{}",
                all.named(table.name()),
                Identifier.of(reference.name()),
                names(reference.columns()),
                all.named(reference.table()),
                names(reference.referents()),
                reference.full() ? Sql.of(" MATCH FULL") : Sql.EMPTY,
                action(reference.onUpdate()),
                action(reference.onDelete()),
                deferring(reference.deferrable(), reference.deferred()));
    }

    Sql index(SchemaOutline.Index index) {
        int keys = index.columns().size() - index.included();
        if (keys < 1 || index.included() < 0) {
            throw new IllegalArgumentException("The index \"" + index.name() + "\" has no column");
        }
        // Others than B-trees have no order (manual, CREATE INDEX).
        boolean ordered = index.method().equals("btree");
        Sql columns = index.columns().subList(0, keys).stream()
                .map(column -> Sql.of("{}{}", Identifier.of(column.name()), ordered ? order(column) : Sql.EMPTY))
                .collect(Sql.joining(", "));
        List<String> included = index.columns().subList(keys, index.columns().size()).stream()
                .map(SchemaOutline.IndexColumn::name)
                .toList();
        return Sql.of(
                "CREATE {}INDEX {} ON {} USING {} ({}){}{}",
                index.unique() ? Sql.of("UNIQUE ") : Sql.EMPTY,
                Identifier.of(index.name()),
                all.named(table.name()),
                Identifier.of(index.method()),
                columns,
                included.isEmpty() ? Sql.EMPTY : Sql.of(" INCLUDE ({})", names(included)),
                index.nullsNotDistinct() ? Sql.of(" NULLS NOT DISTINCT") : Sql.EMPTY);
    }

    private static Sql order(SchemaOutline.IndexColumn column) {
        return Sql.of(
                "{}{}",
                column.descending() ? Sql.of(" DESC") : Sql.of(" ASC"),
                column.nullsFirst() ? Sql.of(" NULLS FIRST") : Sql.of(" NULLS LAST"));
    }

    private static Sql action(String letter) {
        return switch (letter) {
            case "r" -> Sql.of("RESTRICT");
            case "c" -> Sql.of("CASCADE");
            case "n" -> Sql.of("SET NULL");
            case "d" -> Sql.of("SET DEFAULT");
            default -> Sql.of("NO ACTION");
        };
    }

    private static Sql deferring(boolean deferrable, boolean deferred) {
        return deferred ? Sql.of(" DEFERRABLE INITIALLY DEFERRED") : deferrable ? Sql.of(" DEFERRABLE") : Sql.EMPTY;
    }

    private static Sql names(List<String> columns) {
        return columns.stream().map(name -> Sql.of("{}", Identifier.of(name))).collect(Sql.joining(", "));
    }
}
