package mathesar.ddl;

import java.util.List;
import mathesar.sql.Sql;
import mathesar.sql.TypeName;

/** Calls a label of an enumerated type otherwise, wherever it is used (manual, ALTER TYPE). */
public record RenameLabel(TypeName type, String label, String to) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("ALTER TYPE {} RENAME VALUE {} TO {}", type, Sql.literal(label), Sql.literal(to)));
    }
}
