package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** Makes a role a member of another. */
public record GrantRole(Identifier parent, Identifier member) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("GRANT {} TO {}", parent, member));
    }
}
