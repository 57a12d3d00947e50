package mathesar.ddl;

import java.util.List;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Describes a table or view; null or an empty text clears. */
public record CommentOnTable(
        QualifiedName table, String kind, @Nullable String comment) implements Change {
    @Override
    public List<Sql> statements() {
        Sql what = switch (kind) {
            case "view" -> Sql.of("VIEW");
            case "materialized_view" -> Sql.of("MATERIALIZED VIEW");
            default -> Sql.of("TABLE");
        };
        return List.of(Sql.of("COMMENT ON {} {} IS {}", what, table, Comments.literal(comment)));
    }
}
