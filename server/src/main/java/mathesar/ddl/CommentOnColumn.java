package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Describes a column; null or an empty text clears. */
public record CommentOnColumn(
        QualifiedName table, Identifier column, @Nullable String comment) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("COMMENT ON COLUMN {}.{} IS {}", table, column, Comments.literal(comment)));
    }
}
