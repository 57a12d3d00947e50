package mathesar.ddl;

import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/**
 * Makes an index under a name that PostgreSQL chooses (manual, CREATE INDEX). Writers of the table wait until it is made: the form that does not make
 * them wait cannot run in a transaction.
 *
 * @param method an access method, such as btree
 */
public record CreateIndex(QualifiedName table, Identifier method, List<Key> keys, boolean unique) implements Change {
    /** A column of the index and its order; descending only where the method has an order. */
    public record Key(Identifier column, boolean descending) {}

    @Override
    public List<Sql> statements() {
        Sql over = keys.stream()
                .map(key -> key.descending() ? Sql.of("{} DESC", key.column()) : Sql.of("{}", key.column()))
                .collect(Sql.joining(", "));
        Sql kind = unique ? Sql.of("UNIQUE INDEX") : Sql.of("INDEX");
        return List.of(Sql.of("CREATE {} ON {} USING {} ({})", kind, table, method, over));
    }
}
