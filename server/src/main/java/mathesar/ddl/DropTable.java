package mathesar.ddl;

import java.util.List;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Drops a table, view or materialized view. */
public record DropTable(QualifiedName table, String kind, boolean cascade) implements Change {
    @Override
    public List<Sql> statements() {
        Sql what = switch (kind) {
            case "view" -> Sql.of("VIEW");
            case "materialized_view" -> Sql.of("MATERIALIZED VIEW");
            default -> Sql.of("TABLE");
        };
        return List.of(Sql.of("DROP {} {}{}", what, table, cascade ? Sql.of(" CASCADE") : Sql.EMPTY));
    }
}
