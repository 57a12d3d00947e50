package mathesar.roles;

import java.nio.charset.StandardCharsets;
import mathesar.errors.PostgresCondition;
import mathesar.sql.Identifier;
import org.jspecify.annotations.Nullable;

/** The name of a role that is to be made (manual, 4.1.1). */
final class RoleName {
    private static final int MOST_BYTES = 63;

    private RoleName() {}

    static Identifier of(@Nullable String name) {
        if (name == null || name.isEmpty() || name.indexOf('\0') >= 0) {
            throw PostgresCondition.of("42602").error("a role needs a name");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw PostgresCondition.of("42622").error("the name of a role cannot be longer than 63 bytes");
        }
        return Identifier.of(name);
    }
}
