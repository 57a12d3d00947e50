package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Makes an index (manual, CREATE INDEX).
 *
 * @param name null for one that PostgreSQL chooses
 * @param method an access method, such as btree
 * @param concurrently does not make writers of the table wait, but cannot run in a transaction and leaves an invalid index behind when it fails
 */
public record CreateIndex(
        QualifiedName table,
        @Nullable Identifier name,
        Identifier method,
        List<Key> keys,
        boolean unique,
        boolean concurrently)
        implements Change {
    /** A column of the index and its order; descending only where the method has an order. */
    public record Key(Identifier column, boolean descending) {}

    @Override
    public List<Sql> statements() {
        Sql over = keys.stream()
                .map(key -> key.descending() ? Sql.of("{} DESC", key.column()) : Sql.of("{}", key.column()))
                .collect(Sql.joining(", "));
        return List.of(Sql.of(
                "CREATE {}INDEX {}{}ON {} USING {} ({})",
                unique ? Sql.of("UNIQUE ") : Sql.EMPTY,
                concurrently ? Sql.of("CONCURRENTLY ") : Sql.EMPTY,
                name == null ? Sql.EMPTY : Sql.of("{} ", name),
                table,
                method,
                over));
    }
}
