package mathesar.ddl;

import java.util.List;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Makes an index anew while others write (manual, REINDEX); cannot run in a transaction. */
public record RebuildIndex(QualifiedName index) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("REINDEX INDEX CONCURRENTLY {}", index));
    }
}
