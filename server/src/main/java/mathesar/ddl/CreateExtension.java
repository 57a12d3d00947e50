package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** Makes an extension, where the database does not have it yet. */
public record CreateExtension(Identifier name) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("CREATE EXTENSION IF NOT EXISTS {}", name));
    }
}
