package mathesar.ddl;

import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.sql.Expression;

/** Reads the expressions that people write. */
public final class Expressions {
    private Expressions() {}

    /** @throws AppException SyntaxError if it could reach beyond its parentheses */
    public static Expression read(String text) {
        try {
            return Expression.of(text);
        } catch (Expression.Malformed e) {
            throw PostgresCondition.of("42601").error(String.valueOf(e.getMessage()));
        }
    }
}
