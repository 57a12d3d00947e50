package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Drops columns, unless something else depends on them. */
public record DropColumns(QualifiedName table, List<Identifier> columns) implements Change {
    @Override
    public List<Sql> statements() {
        Sql drops =
                columns.stream().map(column -> Sql.of("DROP COLUMN {}", column)).collect(Sql.joining(", "));
        return List.of(Sql.of("ALTER TABLE {} {}", table, drops));
    }
}
