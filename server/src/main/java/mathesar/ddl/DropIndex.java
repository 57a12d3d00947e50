package mathesar.ddl;

import java.util.List;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Drops an index, unless a constraint or something else depends on it. */
public record DropIndex(QualifiedName index) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("DROP INDEX {}", index));
    }
}
