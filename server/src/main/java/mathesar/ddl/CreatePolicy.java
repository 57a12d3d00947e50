package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/**
 * Adds a policy of row-level security to a table: rows that meet it may be read or written (manual, CREATE POLICY).
 *
 * @param restrictive whether it lets nothing in by itself and takes away what does not meet it
 * @param roles whom it is for; empty for everyone
 * @param condition an expression over the table's columns, in parentheses
 */
public record CreatePolicy(
        QualifiedName table,
        Identifier policy,
        boolean restrictive,
        Command command,
        List<Identifier> roles,
        Sql condition)
        implements Change {
    /** What a policy rules. */
    public enum Command {
        ALL,
        SELECT,
        INSERT,
        UPDATE,
        DELETE
    }

    public CreatePolicy {
        roles = List.copyOf(roles);
    }

    @Override
    public List<Sql> statements() {
        return List.of(Sql.of(
                "CREATE POLICY {} ON {}{} FOR {} TO {}{}{}",
                policy,
                table,
                restrictive ? Sql.of(" AS RESTRICTIVE") : Sql.EMPTY,
                word(),
                grantees(),
                using(),
                checked()));
    }

    private Sql word() {
        return switch (command) {
            case ALL -> Sql.of("ALL");
            case SELECT -> Sql.of("SELECT");
            case INSERT -> Sql.of("INSERT");
            case UPDATE -> Sql.of("UPDATE");
            case DELETE -> Sql.of("DELETE");
        };
    }

    private Sql grantees() {
        return roles.isEmpty()
                ? Sql.of("PUBLIC")
                : roles.stream().map(role -> Sql.of("{}", role)).collect(Sql.joining(", "));
    }

    /** Rows that are there already; an INSERT has none. */
    private Sql using() {
        return command == Command.INSERT ? Sql.EMPTY : Sql.of(" USING {}", condition);
    }

    /** Rows as they would be written; reading and deleting write none. */
    private Sql checked() {
        return command == Command.SELECT || command == Command.DELETE ? Sql.EMPTY : Sql.of(" WITH CHECK {}", condition);
    }
}
