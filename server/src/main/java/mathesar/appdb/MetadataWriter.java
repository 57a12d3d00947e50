package mathesar.appdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mathesar.errors.ApiError;
import mathesar.postgres.Session;
import mathesar.sql.Identifier;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the given keys of one metadata row and leaves the others, making the row when there is none. */
final class MetadataWriter {
    private final QualifiedName table;
    private final Set<String> known;
    private final Set<String> json;

    /** @param json those of the known keys that hold JSON */
    MetadataWriter(String table, Set<String> known, Set<String> json) {
        this.table = QualifiedName.of(AppDatabase.SCHEMA, table);
        this.known = known;
        this.json = json;
    }

    /**
     * Writes the changes.
     *
     * @param key the columns that identify the row, with their values
     * @throws mathesar.errors.AppException FieldError for an unknown key of a row that is yet to be made
     */
    void write(Session s, Map<String, Long> key, ObjectNode changes) {
        List<Sql> columns = new ArrayList<>();
        List<Sql> values = new ArrayList<>();
        List<Sql> updates = new ArrayList<>();
        key.forEach((name, value) -> {
            columns.add(Sql.of("{}", Identifier.of(name)));
            values.add(Sql.value(value));
        });
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            String name = change.getKey();
            if (key.containsKey(name)) {
                continue;
            }
            if (!known.contains(name)) {
                refuseUnlessPresent(s, key, name);
                continue;
            }
            columns.add(Sql.of("{}", Identifier.of(name)));
            values.add(value(name, change.getValue()));
            updates.add(Sql.of("{} = EXCLUDED.{}", Identifier.of(name), Identifier.of(name)));
        }
        updates.add(Sql.of("updated_at = now()"));
        List<Sql> keys = key.keySet().stream()
                .map(name -> Sql.of("{}", Identifier.of(name)))
                .toList();
        s.execute(Sql.of(
                "INSERT INTO {} ({}) VALUES ({}) ON CONFLICT ({}) DO UPDATE SET {}",
                table,
                Sql.join(", ", columns),
                Sql.join(", ", values),
                Sql.join(", ", keys),
                Sql.join(", ", updates)));
    }

    /** An unknown key is passed over where a row exists, as this API has always done. */
    private void refuseUnlessPresent(Session s, Map<String, Long> key, String unknown) {
        Sql same = key.entrySet().stream()
                .map(part -> Sql.of("{} = {}", Identifier.of(part.getKey()), part.getValue()))
                .collect(Sql.joining(" AND "));
        if (s.find(Sql.of("SELECT 1 FROM {} WHERE {}", table, same), row -> row.integer(1))
                .isEmpty()) {
            throw ApiError.FIELD.error("Unknown metadata key '" + unknown + "'");
        }
    }

    private Sql value(String name, JsonNode value) {
        if (value.isNull()) {
            return Sql.of("NULL");
        }
        if (json.contains(name)) {
            return Sql.of("{}::jsonb", value.toString());
        }
        return Sql.untyped(value.isString() ? value.stringValue() : value.toString());
    }
}
