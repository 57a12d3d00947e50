package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Moves a table or view to another schema; what belongs to it goes along, and references to it stay (manual, ALTER TABLE). */
public record MoveTable(QualifiedName table, String type, Identifier schema) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(
                switch (type) {
                    case "view" -> Sql.of("ALTER VIEW {} SET SCHEMA {}", table, schema);
                    case "materialized_view" -> Sql.of("ALTER MATERIALIZED VIEW {} SET SCHEMA {}", table, schema);
                    default -> Sql.of("ALTER TABLE {} SET SCHEMA {}", table, schema);
                });
    }
}
