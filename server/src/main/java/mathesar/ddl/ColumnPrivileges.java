package mathesar.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mathesar.ddl.Privileges.Family;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Gives a role exactly these privileges on one column, beside those it has on the whole table (manual, GRANT). */
public record ColumnPrivileges(QualifiedName table, Identifier column, Identifier role, Set<String> granted)
        implements Change {
    @Override
    public List<Sql> statements() {
        List<Sql> all = new ArrayList<>();
        for (String word : Family.COLUMN.words()) {
            Sql privilege = Privileges.words(Family.COLUMN, Set.of(word), true);
            all.add(
                    granted.contains(word)
                            ? Sql.of("GRANT {} ({}) ON TABLE {} TO {}", privilege, column, table, role)
                            : Sql.of("REVOKE {} ({}) ON TABLE {} FROM {}", privilege, column, table, role));
        }
        return all;
    }
}
