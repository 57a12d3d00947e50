package mathesar.ddl;

import java.util.ArrayList;
import java.util.List;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/**
 * Makes a table like another, without its foreign keys and triggers, which LIKE leaves out (manual, CREATE TABLE).
 *
 * @param columns those to copy the values of: all but generated ones
 * @param withRecords whether the records come along
 */
public record CopyTable(QualifiedName source, QualifiedName copy, List<Identifier> columns, boolean withRecords)
        implements Change {
    @Override
    public List<Sql> statements() {
        List<Sql> all = new ArrayList<>();
        all.add(Sql.of("CREATE TABLE {} (LIKE {} INCLUDING ALL)", copy, source));
        if (withRecords && !columns.isEmpty()) {
            Sql names = columns.stream().map(column -> Sql.of("{}", column)).collect(Sql.joining(", "));
            all.add(Sql.of(
                    "INSERT INTO {} ({}) OVERRIDING SYSTEM VALUE SELECT {} FROM {}", copy, names, names, source));
        }
        return all;
    }
}
