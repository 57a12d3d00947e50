package mathesar.ddl;

import java.util.List;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/**
 * Switches row-level security of a table on or off (manual, 5.9).
 *
 * @param forced whether the policies hold for the table's owner too
 */
public record SecureRows(QualifiedName table, boolean enabled, boolean forced) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(
                enabled
                        ? Sql.of("ALTER TABLE {} ENABLE ROW LEVEL SECURITY", table)
                        : Sql.of("ALTER TABLE {} DISABLE ROW LEVEL SECURITY", table),
                forced
                        ? Sql.of("ALTER TABLE {} FORCE ROW LEVEL SECURITY", table)
                        : Sql.of("ALTER TABLE {} NO FORCE ROW LEVEL SECURITY", table));
    }
}
