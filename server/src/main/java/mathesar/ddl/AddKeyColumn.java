package mathesar.ddl;

import java.util.List;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Adds a primary key column that fills itself; the table has no primary key any more. */
public record AddKeyColumn(QualifiedName table, KeyColumn key) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("ALTER TABLE {} ADD COLUMN {}", table, key.sql()));
    }
}
