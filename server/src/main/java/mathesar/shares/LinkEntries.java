package mathesar.shares;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mathesar.errors.ApiError;
import mathesar.postgres.Row;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of a table's link as entries of a feed or events of a calendar, the latest first: nothing is told that the page does not show. */
final class LinkEntries {
    /** Cells are cut, since feed readers keep all they get. */
    private static final int LONGEST_CELL = 4_000;

    private static final Sql CUT = Sql.number(LONGEST_CELL);

    /** A shown cell. @param value as PostgreSQL writes it; null for none */
    record Field(String name, @Nullable String value) {}

    /**
     * A row.
     *
     * @param id the same at every visit, as long as the key is, or without a shown key the cells are
     * @param moment ISO 8601: a date, a time, or a time that ends in Z; null if the row has none, or one outside the years 1 to 9999
     */
    record Entry(UUID id, String title, @Nullable String moment, List<Field> fields) {}

    private LinkEntries() {}

    /** @param most how many at most */
    static List<Entry> of(ShareDoor.Opened open, int most) {
        if (!(open.result(0) instanceof SharedRows rows)) {
            throw ApiError.NOT_FOUND.error("Only rows of tables are told as a feed");
        }
        Optional<SharedResult.Column> date = rows.dated();
        List<SharedResult.Column> shown = rows.columns();
        List<Sql> selected = new ArrayList<>();
        selected.add(open.view().check());
        selected.add(date.map(LinkEntries::moment).orElse(Sql.of("NULL")));
        shown.forEach(c -> selected.add(Sql.of("left({}::text, {})", c.value(), CUT)));
        SharedRows latest = new SharedRows(rows.view(), rows.relation(), latestFirst(rows, date));
        Sql query = Sql.of("SELECT {} {} LIMIT {}", Sql.join(", ", selected), latest.rest(false), Sql.number(most));
        List<Entry> entries = new ArrayList<>();
        open.session().each(query, 0, row -> {
            open.view().confirm(row.bool(1));
            entries.add(entry(open.link().id(), rows, shown, date, row));
        });
        return entries;
    }

    private static ObjectNode latestFirst(SharedRows rows, Optional<SharedResult.Column> date) {
        ObjectNode definition = rows.definition().deepCopy().asObject();
        List<Integer> by =
                date.map(c -> List.of(c.key())).orElse(rows.relation().primaryKey());
        if (!by.isEmpty()) {
            var order = JsonNodeFactory.instance.arrayNode();
            by.forEach(attnum -> order.addObject()
                    .put("attnum", attnum)
                    .put("direction", "desc")
                    .put("nulls", "last"));
            definition.set("order", order);
        }
        return definition;
    }

    private static Sql moment(SharedResult.Column date) {
        Sql value = date.value();
        Sql written = switch (date.type()) {
            case "date" -> Sql.of("to_char({}, 'YYYY-MM-DD')", value);
            case "timestamp with time zone" ->
                Sql.of("to_char({} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')", value);
            default -> Sql.of("to_char({}, 'YYYY-MM-DD\"T\"HH24:MI:SS')", value);
        };
        return Sql.of("CASE WHEN {} BETWEEN '0001-01-02' AND '9999-12-30' THEN {} END", value, written);
    }

    private static Entry entry(
            long link, SharedRows rows, List<SharedResult.Column> shown, Optional<SharedResult.Column> date, Row row) {
        List<Field> fields = new ArrayList<>();
        StringBuilder identity = new StringBuilder("share ").append(link);
        boolean keyed = rows.showsKey();
        for (int i = 0; i < shown.size(); i++) {
            String text = row.findText(3 + i);
            fields.add(new Field(shown.get(i).name(), text));
            if (!keyed || rows.relation().primaryKey().contains(shown.get(i).key())) {
                identity.append('\0').append(text);
            }
        }
        UUID id = UUID.nameUUIDFromBytes(identity.toString().getBytes(StandardCharsets.UTF_8));
        return new Entry(id, title(shown, date, fields), row.findText(2), fields);
    }

    /** The first text, else the first cell that is not the date. */
    private static String title(
            List<SharedResult.Column> shown, Optional<SharedResult.Column> date, List<Field> fields) {
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < shown.size(); i++) {
                String value = fields.get(i).value();
                SharedResult.Column column = shown.get(i);
                boolean fits = pass == 1
                        ? date.filter(column::equals).isEmpty()
                        : column.type().equals("text") || column.type().startsWith("character");
                if (fits && value != null && !value.isBlank()) {
                    return value.strip();
                }
            }
        }
        return fields.isEmpty() || fields.getFirst().value() == null
                ? "—"
                : fields.getFirst().value();
    }
}
