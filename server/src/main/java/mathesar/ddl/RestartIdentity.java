package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Lets a column that counts by itself go on with a number. */
public record RestartIdentity(QualifiedName table, Identifier column, long next) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("ALTER TABLE {} ALTER COLUMN {} RESTART WITH {}", table, column, Sql.number(next)));
    }
}
