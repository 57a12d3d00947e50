package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** Ends a membership. */
public record RevokeRole(Identifier parent, Identifier member) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("REVOKE {} FROM {}", parent, member));
    }
}
