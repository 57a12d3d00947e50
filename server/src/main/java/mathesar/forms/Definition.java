package mathesar.forms;

import java.util.List;
import java.util.stream.StreamSupport;
import mathesar.appdb.Form;
import mathesar.appdb.FormField;
import mathesar.errors.ApiError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a form's definition as sent. A missing key is a KeyError that names it. */
final class Definition {
    private Definition() {}

    /** A form to add. */
    static Form toAdd(JsonNode def, long databaseId) {
        return read(
                def,
                0,
                databaseId,
                number(def, "schema_oid"),
                number(def, "base_table_oid"),
                fields(required(def, "fields")));
    }

    /** What to overwrite of a form; {@code fields} are empty when they shall stay. */
    static Form toUpdate(JsonNode def, Form stored) {
        return read(
                def,
                stored.id(),
                stored.databaseId(),
                stored.schemaOid(),
                stored.baseTableOid(),
                fields(required(def, "fields")));
    }

    /** Whether an update brings fields of its own. */
    static boolean bringsFields(JsonNode def) {
        return !required(def, "fields").isNull();
    }

    private static Form read(JsonNode def, long id, long databaseId, long schema, long table, List<FormField> fields) {
        Conditions.check(fields);
        return new Form(
                id,
                "",
                "",
                "",
                text(required(def, "name")),
                findText(def, "description"),
                (int) number(def, "version"),
                databaseId,
                schema,
                table,
                findNumber(def, "associated_role_id"),
                required(def, "header_title"),
                findJson(def, "header_subtitle"),
                false,
                findJson(def, "submit_message"),
                findText(def, "submit_redirect_url"),
                findText(def, "submit_button_label"),
                fields);
    }

    private static List<FormField> fields(@Nullable JsonNode list) {
        if (list == null || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw ApiError.TYPE.error("'fields' must be a list");
        }
        return StreamSupport.stream(list.spliterator(), false)
                .map(Definition::field)
                .toList();
    }

    private static FormField field(JsonNode def) {
        return new FormField(
                0,
                text(required(def, "key")),
                0,
                (int) number(def, "index"),
                findText(def, "label"),
                findText(def, "help"),
                text(required(def, "kind")),
                (int) number(def, "column_attnum"),
                findNumber(def, "related_table_oid"),
                findText(def, "fk_interaction_rule"),
                findJson(def, "styling"),
                def.path("is_required").asBoolean(false),
                children(def.get("child_fields")),
                Conditions.read(def.path("show_if")),
                findText(def, "page"));
    }

    /** Absent means none; null is a mistake of the caller, as in the Mathesar 0.10 API. */
    private static List<FormField> children(@Nullable JsonNode list) {
        if (list != null && list.isNull()) {
            throw ApiError.TYPE.error("'child_fields' must be a list");
        }
        return fields(list);
    }

    static JsonNode required(JsonNode def, String key) {
        JsonNode value = def.get(key);
        if (value == null) {
            throw ApiError.KEY.error("'" + key + "'");
        }
        return value;
    }

    static long number(JsonNode def, String key) {
        JsonNode value = required(def, key);
        if (value.isIntegralNumber() || (value.isString() && value.stringValue().matches("-?\\d{1,18}"))) {
            return value.asLong();
        }
        throw ApiError.VALUE.error("'" + key + "' must be a whole number");
    }

    private static @Nullable Long findNumber(JsonNode def, String key) {
        return def.path(key).isMissingNode() || def.path(key).isNull() ? null : Long.valueOf(number(def, key));
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            throw ApiError.INTEGRITY.error("A required text is null");
        }
        return value.asString();
    }

    private static @Nullable String findText(JsonNode def, String key) {
        JsonNode value = def.path(key);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }

    private static @Nullable JsonNode findJson(JsonNode def, String key) {
        JsonNode value = def.path(key);
        return value.isMissingNode() || value.isNull() ? null : value;
    }
}
