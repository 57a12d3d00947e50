package mathesar.ddl;

import java.util.List;
import java.util.stream.Stream;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Makes a table: the key column first, then the others, then constraints.
 *
 * @param key null for none
 */
public record CreateTable(
        QualifiedName table,
        @Nullable KeyColumn key,
        List<ColumnDefinition> columns,
        List<ConstraintDefinition> constraints)
        implements Change {
    @Override
    public List<Sql> statements() {
        Sql parts = Stream.of(
                        Stream.ofNullable(key).map(KeyColumn::sql),
                        columns.stream().map(ColumnDefinition::sql),
                        constraints.stream().map(ConstraintDefinition::sql))
                .flatMap(all -> all)
                .collect(Sql.joining(", "));
        return List.of(Sql.of("CREATE TABLE {} ({})", table, parts));
    }
}
