package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Hands a table, view or materialized view to another role. */
public record OwnTable(QualifiedName table, Identifier owner) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("ALTER TABLE {} OWNER TO {}", table, owner));
    }
}
