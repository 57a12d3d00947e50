package mathesar.ddl;

import java.util.List;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Makes an enumerated type (manual, CREATE TYPE). Its labels come in the order given, which is the order of its values. */
public record CreateEnum(QualifiedName type, List<String> labels) implements Change {
    @Override
    public List<Sql> statements() {
        Sql all = labels.stream().map(Sql::literal).collect(Sql.joining(", "));
        return List.of(Sql.of("CREATE TYPE {} AS ENUM ({})", type, all));
    }
}
