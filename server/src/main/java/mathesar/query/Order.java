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
    /** @param asked a list of {@code {"attnum": int, "direction": "asc"|"desc", "nulls": "first"|"last"}}; unknown and unreadable columns are passed over */
    public static Order of(Relation relation, @Nullable JsonNode asked) {
        List<SortKey> keys = new ArrayList<>();
        if (asked != null) {
            asked.forEach(one -> key(relation, one).ifPresent(key -> add(keys, key)));
        }
        boolean keyed = !relation.primaryKey().isEmpty()
                && relation.primaryKey().stream()
                        .allMatch(a -> relation.findSelectable(a).isPresent());
        if (keyed) {
            relation.primaryKey().forEach(a -> relation.find(a).ifPresent(c -> add(keys, new SortKey(c, false))));
        } else {
            relation.selectable().stream()
                    .filter(RelationColumn::sortable)
                    .forEach(c -> add(keys, new SortKey(c, false)));
        }
        return new Order(List.copyOf(keys), keyed);
    }

    private static Optional<SortKey> key(Relation relation, JsonNode one) {
        int attnum = one.path("attnum").asInt(0);
        boolean descending =
                one.path("direction").asString("").toLowerCase(Locale.ROOT).equals("desc");
        boolean nullsFirst =
                switch (one.path("nulls").asString("").toLowerCase(Locale.ROOT)) {
                    case "first" -> true;
                    case "last" -> false;
                    default -> descending;
                };
        return relation.findSelectable(attnum).map(column -> new SortKey(column, descending, nullsFirst));
    }

    private static void add(List<SortKey> keys, SortKey key) {
        if (keys.stream().noneMatch(k -> k.column().attnum() == key.column().attnum())) {
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
