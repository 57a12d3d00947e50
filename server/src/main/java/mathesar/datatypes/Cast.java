package mathesar.datatypes;

import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A value as another type. The expression holds no subquery and calls only PostgreSQL's own functions, so it may stand in
 * {@code ALTER TABLE … USING}. It never gives a wrong value: where the refusal holds, it fails.
 *
 * @param expression of the target's base type; a modifier is applied by the place it is put into
 * @param refusal which values are no such thing although PostgreSQL would take them; null if PostgreSQL's own rules are all
 */
public record Cast(Sql expression, @Nullable Refusal refusal) {
    /**
     * Values that are refused.
     *
     * @param condition true for them, false or NULL for others; may itself fail where PostgreSQL cannot read the value at all
     * @param sentence text such as {@code 5 is not a boolean}
     */
    public record Refusal(Sql condition, Sql sentence) {}

    static Cast plain(Sql expression) {
        return new Cast(expression, null);
    }

    /** @param what follows the value in the sentence: {@code is not a boolean} */
    static Cast guarded(Sql value, Sql refused, Sql what, Sql expression, Sql target) {
        Sql sentence = Sql.of("({}::text || {})", value, what);
        return new Cast(
                Sql.of("CASE WHEN {} THEN {}::{} ELSE {} END", refused, sentence, target, expression),
                new Refusal(refused, sentence));
    }
}
