package mathesar.ddl;

import java.util.ArrayList;
import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Changes attributes of a role (manual, ALTER ROLE); null leaves one as it is. */
public record AlterRole(
        Identifier name,
        @Nullable Boolean login,
        @Nullable Boolean createDb,
        @Nullable Boolean createRole,
        @Nullable String password)
        implements Change {
    @Override
    public List<Sql> statements() {
        List<Sql> options = new ArrayList<>();
        if (login != null) {
            options.add(login ? Sql.of("LOGIN") : Sql.of("NOLOGIN"));
        }
        if (createDb != null) {
            options.add(createDb ? Sql.of("CREATEDB") : Sql.of("NOCREATEDB"));
        }
        if (createRole != null) {
            options.add(createRole ? Sql.of("CREATEROLE") : Sql.of("NOCREATEROLE"));
        }
        if (password != null) {
            options.add(Sql.of("PASSWORD {}", Sql.literal(password)));
        }
        return options.isEmpty() ? List.of() : List.of(Sql.of("ALTER ROLE {} {}", name, Sql.join(" ", options)));
    }
}
