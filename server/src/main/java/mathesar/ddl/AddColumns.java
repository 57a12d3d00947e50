package mathesar.ddl;

import java.util.List;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Adds columns to a table. */
public record AddColumns(QualifiedName table, List<ColumnDefinition> columns) implements Change {
    @Override
    public List<Sql> statements() {
        Sql additions = columns.stream()
                .map(column -> Sql.of("ADD COLUMN {}", column.sql()))
                .collect(Sql.joining(", "));
        return List.of(Sql.of("ALTER TABLE {} {}", table, additions));
    }
}
