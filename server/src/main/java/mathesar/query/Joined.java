package mathesar.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import mathesar.catalog.Relation;
import mathesar.errors.PostgresCondition;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A column of a listing that comes from linked tables. */
public sealed interface Joined permits JoinedColumn, Lookup {
    /** Under which its values stand in the answer. */
    String alias();

    /** The table the values come from. */
    Relation table();

    /**
     * A scalar of JSON: {@code {"count": n, "keys": [[value, text, summary], …]}}; text and summary are null for values that are no keys.
     *
     * @param index makes the names inside distinct
     */
    Sql select(Source source, Summaries summaries, int index);

    /** @param asked a list of {@code {"alias", "join_path"}}, for a {@link Lookup} with {@code "function"} and {@code "attnum"} */
    static List<Joined> parse(@Nullable JsonNode asked, LongFunction<Relation> relations) {
        List<Joined> all = new ArrayList<>();
        if (asked != null) {
            for (JsonNode one : asked) {
                JsonNode path = one.path("join_path");
                if (path.isEmpty()) {
                    throw PostgresCondition.of("22004").error("A joined column needs a join path");
                }
                String alias = one.path("alias").asString("");
                all.add(
                        one.hasNonNull("function")
                                ? Lookup.of(alias, path, one, relations)
                                : JoinedColumn.of(alias, path, relations));
            }
        }
        return all;
    }
}
