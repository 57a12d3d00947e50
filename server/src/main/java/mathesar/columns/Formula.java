package mathesar.columns;

import java.util.List;
import mathesar.postgres.Session;
import mathesar.sql.Expression;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import mathesar.sql.TypeName;
import org.jspecify.annotations.Nullable;

/** What an expression over the columns of a table comes to. */
final class Formula {
    private static final int SHOWN = 5;

    private Formula() {}

    /** The type of its values, whether the table has records or not. */
    static TypeName typeOf(Session s, QualifiedName table, Expression expression) {
        return TypeName.of(s.get(
                Sql.of("SELECT pg_typeof((SELECT {} FROM {} LIMIT 1))::text", expression, table), row -> row.text(1)));
    }

    /** Its values for some records, as text. */
    static List<@Nullable String> values(Session s, QualifiedName table, Expression expression) {
        return s.list(Sql.of("SELECT {}::text FROM {} LIMIT {}", expression, table, SHOWN), row -> row.findText(1));
    }
}
