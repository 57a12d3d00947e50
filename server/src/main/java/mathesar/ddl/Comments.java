package mathesar.ddl;

import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Comments as statements want them. */
final class Comments {
    private Comments() {}

    /** A literal; an empty text, like null, clears the comment. */
    static Sql literal(@Nullable String comment) {
        return Sql.literal(comment == null || comment.isEmpty() ? null : comment);
    }
}
