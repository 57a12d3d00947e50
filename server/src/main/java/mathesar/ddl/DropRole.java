package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** Drops a role that owns nothing and has been granted nothing. */
public record DropRole(Identifier name) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("DROP ROLE {}", name));
    }
}
