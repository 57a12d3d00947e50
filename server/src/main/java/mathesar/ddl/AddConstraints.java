package mathesar.ddl;

import java.util.List;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Adds constraints, all in one statement. */
public record AddConstraints(QualifiedName table, List<ConstraintDefinition> constraints) implements Change {
    @Override
    public List<Sql> statements() {
        Sql additions = constraints.stream()
                .map(constraint -> Sql.of("ADD {}", constraint.sql()))
                .collect(Sql.joining(", "));
        return constraints.isEmpty() ? List.of() : List.of(Sql.of("ALTER TABLE {} {}", table, additions));
    }
}
