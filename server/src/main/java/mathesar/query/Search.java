package mathesar.query;

import java.util.ArrayList;
import java.util.List;
import mathesar.catalog.RelationColumn;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Rows that resemble what was asked for, best first. A text scores 4 if it equals the literal, 3 if it starts with it, 2 if it
 * contains it, whatever the case of letters; anything else scores 4 if it equals.
 *
 * @param condition empty if nothing readable was asked for
 * @param score empty likewise
 */
public record Search(Sql condition, Sql score) {
    /** @param asked {@code [{"attnum", "literal"}]}; unknown and unreadable columns are passed over */
    public static Search of(Source source, @Nullable JsonNode asked) {
        List<Sql> conditions = new ArrayList<>();
        List<Sql> scores = new ArrayList<>();
        if (asked != null) {
            for (JsonNode one : asked) {
                source.relation().findSelectable(one.path("attnum").asInt(0)).ifPresent(column -> {
                    String literal = Literal.text(one.get("literal"));
                    conditions.add(condition(source, column, literal));
                    scores.add(score(source, column, literal));
                });
            }
        }
        return conditions.isEmpty()
                ? new Search(Sql.EMPTY, Sql.EMPTY)
                : new Search(Sql.of("({})", Sql.join(" OR ", conditions)), Sql.join(" + ", scores));
    }

    /** {@code ORDER BY} the score, then the default order. */
    public Sql order(Source source) {
        Order rest = Order.of(source.relation());
        if (score.isEmpty()) {
            return rest.clause(source);
        }
        List<Sql> terms = new ArrayList<>();
        terms.add(Sql.of("{} DESC", score));
        rest.keys().forEach(key -> terms.add(key.term(source)));
        return Sql.of("ORDER BY {}", Sql.join(", ", terms));
    }

    private static boolean isText(RelationColumn column) {
        return column.isText() || column.base().equals("uuid");
    }

    private static Sql condition(Source source, RelationColumn column, @Nullable String literal) {
        Sql value = source.column(column);
        return isText(column)
                ? Sql.of("strpos(lower({}::text), lower({}::text)) > 0", value, literal)
                : Sql.of("{} = {}", value, Sql.untyped(literal));
    }

    private static Sql score(Source source, RelationColumn column, @Nullable String literal) {
        Sql value = source.column(column);
        return isText(column)
                ? Sql.of(
                        "coalesce(CASE WHEN lower({}::text) = lower({}::text) THEN 4 ELSE"
                                + " CASE strpos(lower({}::text), lower({}::text)) WHEN 0 THEN 0 WHEN 1 THEN 3 ELSE 2 END END, 0)",
                        value,
                        literal,
                        value,
                        literal)
                : Sql.of("CASE WHEN {} = {} THEN 4 ELSE 0 END", value, Sql.untyped(literal));
    }
}
