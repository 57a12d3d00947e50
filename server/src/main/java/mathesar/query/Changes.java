package mathesar.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.catalog.RelationColumn;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values for columns of one row; PostgreSQL's input functions read them. */
public record Changes(Map<RelationColumn, @Nullable String> values) {
    /**
     * @param asked an object by attnum
     * @throws AppException InvalidTextRepresentation for a key that is no number, NullValueNotAllowed for an unknown attnum
     */
    public static Changes parse(Source source, JsonNode asked) {
        if (!asked.isObject()) {
            throw PostgresCondition.of("22023").error("A record is an object of values by the numbers of columns");
        }
        Map<RelationColumn, @Nullable String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : asked.properties()) {
            values.put(source.get(attnum(entry.getKey())), Literal.text(entry.getValue()));
        }
        return new Changes(values);
    }

    private static int attnum(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw PostgresCondition.of("22P02")
                    .error("A record's values go by the numbers of columns, not \"" + key + "\"");
        }
    }

    /** With one more value, which wins. */
    public Changes with(RelationColumn column, String value) {
        Map<RelationColumn, @Nullable String> more = new LinkedHashMap<>(values);
        more.put(column, value);
        return new Changes(more);
    }

    /** One new row. Answers check and key. */
    public Sql insert(Source source, Sql key, Sql check) {
        Sql returning = Sql.of("RETURNING {}, {}", check, key);
        if (values.isEmpty()) {
            return Sql.of("INSERT INTO {} DEFAULT VALUES {}", source.from(), returning);
        }
        List<Sql> names = new ArrayList<>();
        List<Sql> given = new ArrayList<>();
        values.forEach((column, value) -> {
            names.add(Sql.of("{}", column.identifier()));
            given.add(Sql.untyped(value));
        });
        return Sql.of(
                "INSERT INTO {} ({}) VALUES ({}) {}",
                source.from(),
                Sql.join(", ", names),
                Sql.join(", ", given),
                returning);
    }

    /** Changes the rows of a condition. Answers check and key. */
    public Sql update(Source source, Sql key, Sql condition, Sql check) {
        return Sql.of("{} WHERE {} RETURNING {}, {}", assignment(source), condition, check, key);
    }

    /**
     * {@code UPDATE … SET …} of all rows.
     *
     * @throws AppException SyntaxError if there is nothing to change
     */
    public Sql assignment(Source source) {
        if (values.isEmpty()) {
            throw PostgresCondition.of("42601").error("No value to change is given");
        }
        List<Sql> set = new ArrayList<>();
        values.forEach((column, value) -> set.add(Sql.of("{} = {}", column.identifier(), Sql.untyped(value))));
        return Sql.of("UPDATE {} SET {}", source.from(), Sql.join(", ", set));
    }
}
