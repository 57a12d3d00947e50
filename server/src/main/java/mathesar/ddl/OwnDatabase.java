package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** Hands a database to another role. */
public record OwnDatabase(Identifier name, Identifier owner) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("ALTER DATABASE {} OWNER TO {}", name, owner));
    }
}
