package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Gives a table, view or materialized view another name (ALTER TABLE serves for all of them; manual, ALTER TABLE). */
public record RenameTable(QualifiedName table, Identifier newName) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("ALTER TABLE {} RENAME TO {}", table, newName));
    }
}
