package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Drops a constraint, unless something else depends on it. */
public record DropConstraint(QualifiedName table, Identifier constraint) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("ALTER TABLE {} DROP CONSTRAINT {}", table, constraint));
    }
}
