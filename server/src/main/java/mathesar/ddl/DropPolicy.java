package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Drops a policy of row-level security from a table. */
public record DropPolicy(QualifiedName table, Identifier policy) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("DROP POLICY {} ON {}", policy, table));
    }
}
