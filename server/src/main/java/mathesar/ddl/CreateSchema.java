package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** Makes an empty schema, which belongs to the current role. */
public record CreateSchema(Identifier name) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("CREATE SCHEMA {}", name));
    }
}
