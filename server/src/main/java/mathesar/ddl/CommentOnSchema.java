package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Describes a schema; null or an empty text clears. */
public record CommentOnSchema(Identifier name, @Nullable String comment) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("COMMENT ON SCHEMA {} IS {}", name, Comments.literal(comment)));
    }
}
