package mathesar.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mathesar.catalog.Relation;
import mathesar.catalog.RelationColumn;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A total order of a relation's rows: what was asked for, then the primary key; without one all columns that have an order.
 *
 * @param keys in order of weight
 * @param total whether no two rows can be equal
 */
public record Order(List<SortKey> keys, boolean total) {
    /** The order without any wish. */
    public static Order of(Relation relation) {
        return completed(relation, new ArrayList<>());
    }

    /**
     * @param asked a list of {@code {"attnum": int, "direction": "asc"|"desc", "nulls": "first"|"last"}}, with {@code "by": "summary"} by the words that stand
     *     for the record referred to, with {@code "join_path"} and {@code "function"} by what is reached over links; unknown and unreadable columns are passed over
     */
    public static Order of(Relation relation, @Nullable JsonNode asked, Reach reach) {
        List<SortKey> keys = new ArrayList<>();
        if (asked != null) {
            asked.forEach(one -> by(relation, one, reach).ifPresent(by -> add(keys, key(by, one))));
        }
        return completed(relation, keys);
    }

    private static Order completed(Relation relation, List<SortKey> keys) {
        boolean keyed = !relation.primaryKey().isEmpty()
                && relation.primaryKey().stream()
                        .allMatch(a -> relation.findSelectable(a).isPresent());
        if (keyed) {
            relation.primaryKey().forEach(a -> relation.find(a).ifPresent(c -> add(keys, SortKey.ascending(c))));
        } else {
            relation.selectable().stream()
                    .filter(RelationColumn::sortable)
                    .forEach(c -> add(keys, SortKey.ascending(c)));
        }
        return new Order(List.copyOf(keys), keyed);
    }

    private static Optional<SortBy> by(Relation relation, JsonNode one, Reach reach) {
        if (one.has("join_path")) {
            Lookup lookup = Lookup.of("", one.path("join_path"), one, reach.relations());
            return Optional.of(new SortBy.Linked(lookup, reach.summaries(), lookup.id(one.path("join_path"))));
        }
        int attnum = one.path("attnum").asInt(0);
        if (one.path("by").asString("").equals("summary")) {
            return relation.findSelectable(attnum)
                    .flatMap(column -> reach.summaries()
                            .linked(relation, attnum)
                            .map(to -> new SortBy.Named(column, to, reach.summaries())));
        }
        return relation.findSelectable(attnum).map(SortBy.Column::new);
    }

    private static SortKey key(SortBy by, JsonNode one) {
        boolean descending =
                one.path("direction").asString("").toLowerCase(Locale.ROOT).equals("desc");
        boolean nullsFirst = switch (one.path("nulls").asString("").toLowerCase(Locale.ROOT)) {
            case "first" -> true;
            case "last" -> false;
            default -> descending;
        };
        return new SortKey(by, descending, nullsFirst);
    }

    private static void add(List<SortKey> keys, SortKey key) {
        if (keys.stream().noneMatch(k -> k.by().id().equals(key.by().id()))) {
            keys.add(key);
        }
    }

    /** {@code ORDER BY …}; empty if nothing can be sorted. */
    public Sql clause(Source source) {
        return keys.isEmpty()
                ? Sql.EMPTY
                : Sql.of(
                        "ORDER BY {}",
                        Sql.join(", ", keys.stream().map(k -> k.term(source)).toList()));
    }
}
