package mathesar.ddl;

import java.util.List;
import mathesar.sql.Expression;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Makes an index (manual, CREATE INDEX).
 *
 * @param name null for one that PostgreSQL chooses
 * @param method an access method, such as btree
 * @param condition only records that meet it are in the index; null for all (manual, 11.8 Partial Indexes)
 * @param concurrently does not make writers of the table wait, but cannot run in a transaction and leaves an invalid index behind when it fails
 */
public record CreateIndex(
        QualifiedName table,
        @Nullable Identifier name,
        Identifier method,
        List<Key> keys,
        boolean unique,
        @Nullable Expression condition,
        boolean concurrently)
        implements Change {
    /** What the index is over, a column or an expression in parentheses, and its order; descending only where the method has an order. */
    public record Key(Sql over, boolean descending) {
        public static Key of(Identifier column, boolean descending) {
            return new Key(Sql.of("{}", column), descending);
        }

        /** (manual, 11.7 Indexes on Expressions). */
        public static Key of(Expression computed, boolean descending) {
            return new Key(Sql.of("{}", computed), descending);
        }
    }

    @Override
    public List<Sql> statements() {
        Sql over = keys.stream()
                .map(key -> key.descending() ? Sql.of("{} DESC", key.over()) : key.over())
                .collect(Sql.joining(", "));
        return List.of(Sql.of(
                "CREATE {}INDEX {}{}ON {} USING {} ({}){}",
                unique ? Sql.of("UNIQUE ") : Sql.EMPTY,
                concurrently ? Sql.of("CONCURRENTLY ") : Sql.EMPTY,
                name == null ? Sql.EMPTY : Sql.of("{} ", name),
                table,
                method,
                over,
                condition == null ? Sql.EMPTY : Sql.of(" WHERE {}", condition)));
    }
}
