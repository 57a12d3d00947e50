package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Gives a column another name; serves for views too. */
public record RenameColumn(QualifiedName table, Identifier column, Identifier newName) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("ALTER TABLE {} RENAME COLUMN {} TO {}", table, column, newName));
    }
}
