package mathesar.ddl;

import java.util.List;
import mathesar.sql.Sql;
import mathesar.sql.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * Adds a label to an enumerated type (manual, ALTER TYPE). It cannot be used before the transaction is over.
 *
 * @param before the label it comes before; null for the end
 */
public record AddLabel(
        TypeName type, String label, @Nullable String before) implements Change {
    @Override
    public List<Sql> statements() {
        Sql place = before == null ? Sql.EMPTY : Sql.of(" BEFORE {}", Sql.literal(before));
        return List.of(Sql.of("ALTER TYPE {} ADD VALUE {}{}", type, Sql.literal(label), place));
    }
}
