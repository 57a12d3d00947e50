package mathesar.records;

import java.util.ArrayList;
import java.util.List;
import mathesar.catalog.Relation;
import mathesar.catalog.RelationColumn;
import mathesar.errors.AppException;
import mathesar.errors.PostgresCondition;
import mathesar.query.Clauses;
import mathesar.query.Literal;
import mathesar.query.Source;
import mathesar.rpc.Json;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Primary keys as requests name them: a value, or for keys of several columns an object by attnum. */
final class RecordKey {
    private RecordKey() {}

    /**
     * The condition that a row has the key.
     *
     * @throws AppException NullValueNotAllowed without a readable primary key of one column, unless all columns of a longer one are given
     */
    static Sql equalTo(Source source, @Nullable JsonNode id) {
        Relation relation = source.relation();
        if (id != null && id.isObject() && relation.primaryKey().size() > 1) {
            List<Sql> parts = new ArrayList<>();
            for (int attnum : relation.primaryKey()) {
                JsonNode part = id.get(Integer.toString(attnum));
                RelationColumn column = relation.findSelectable(attnum).orElse(null);
                if (part == null || column == null) {
                    throw missing(relation);
                }
                parts.add(Sql.of("{} = {}", source.column(column), Sql.untyped(Literal.text(part))));
            }
            return Clauses.and(parts);
        }
        return Sql.of("{} = {}", source.column(single(relation)), Sql.untyped(Literal.text(id)));
    }

    /** The key of a row as one text, for {@link #reread}. */
    static Sql written(Source source) {
        Relation relation = source.relation();
        if (relation.primaryKey().size() < 2) {
            return Sql.of("{}::text", source.column(single(relation)));
        }
        List<Sql> pairs = new ArrayList<>();
        for (int attnum : relation.primaryKey()) {
            pairs.add(Sql.of("{}, {}::text", Sql.literal(Integer.toString(attnum)), source.column(attnum)));
        }
        return Sql.of("jsonb_build_object({})::text", Sql.join(", ", pairs));
    }

    /** The key of several columns as the API names it: an object by attnum. */
    static Sql object(Source source) {
        List<Sql> pairs = new ArrayList<>();
        for (int attnum : source.relation().primaryKey()) {
            pairs.add(Sql.of("{}, {}", Sql.literal(Integer.toString(attnum)), source.column(attnum)));
        }
        return Sql.of("jsonb_build_object({})::text", Sql.join(", ", pairs));
    }

    /** The condition that a row has the key that {@link #written} gave. */
    static Sql reread(Source source, String key) {
        boolean several = source.relation().primaryKey().size() > 1;
        return equalTo(source, several ? Json.MAPPER.readTree(key) : Json.MAPPER.valueToTree(key));
    }

    /** @throws AppException NullValueNotAllowed without a readable primary key of one column */
    static RelationColumn single(Relation relation) {
        return relation.key().orElseThrow(() -> missing(relation));
    }

    private static AppException missing(Relation relation) {
        return PostgresCondition.of("22004")
                .error("The table " + relation.name() + " has no readable primary key of one column");
    }
}
