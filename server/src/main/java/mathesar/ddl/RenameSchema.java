package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** Gives a schema another name. */
public record RenameSchema(Identifier name, Identifier newName) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("ALTER SCHEMA {} RENAME TO {}", name, newName));
    }
}
