package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;

/** Drops schemas with all that is in them and all that depends on it: whoever runs this has made sure that nothing outside does. */
public record DropSchemas(List<Identifier> names) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of(
                "DROP SCHEMA {} CASCADE",
                names.stream().map(name -> Sql.of("{}", name)).collect(Sql.joining(", "))));
    }
}
