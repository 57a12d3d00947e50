package mathesar.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mathesar.ddl.Privileges.Family;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** Says what a role shall have on tables that the role which runs this makes in a schema later (manual, ALTER DEFAULT PRIVILEGES). */
public record DefaultPrivileges(Identifier schema, Identifier role, Set<String> granted) implements Change {
    @Override
    public List<Sql> statements() {
        List<Sql> all = new ArrayList<>();
        Sql given = Privileges.words(Family.TABLE, granted, true);
        Sql taken = Privileges.words(Family.TABLE, granted, false);
        if (!given.isEmpty()) {
            all.add(Sql.of("ALTER DEFAULT PRIVILEGES IN SCHEMA {} GRANT {} ON TABLES TO {}", schema, given, role));
        }
        if (!taken.isEmpty()) {
            all.add(Sql.of("ALTER DEFAULT PRIVILEGES IN SCHEMA {} REVOKE {} ON TABLES FROM {}", schema, taken, role));
        }
        return all;
    }
}
