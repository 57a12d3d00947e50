package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** Hands a schema to another role. */
public record OwnSchema(Identifier name, Identifier owner) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("ALTER SCHEMA {} OWNER TO {}", name, owner));
    }
}
