package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Makes a role; one that may log in can have a password. */
public record CreateRole(
        Identifier name, boolean login, @Nullable String password) implements Change {
    @Override
    public List<Sql> statements() {
        Sql secret = login && password != null ? Sql.of(" PASSWORD {}", Sql.literal(password)) : Sql.EMPTY;
        return List.of(Sql.of("CREATE ROLE {}{}{}", name, login ? Sql.of(" LOGIN") : Sql.EMPTY, secret));
    }
}
