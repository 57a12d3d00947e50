package mathesar.appdb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms with their fields. */
public final class Forms {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Sql ISO = Sql.of("'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'");
    private static final Sql SELECT = Sql.of(
            "SELECT id, to_char(created_at AT TIME ZONE 'UTC', {}), to_char(updated_at AT TIME ZONE 'UTC', {}), token::text, name, description,"
                    + " version, database_id, schema_oid, base_table_oid, associated_role_id, header_title::text, header_subtitle::text,"
                    + " publish_public, submit_message::text, submit_redirect_url, submit_button_label FROM mathesar.forms",
            ISO,
            ISO);

    private Forms() {}

    public static List<Form> list(Session s, long databaseId, long schemaOid) {
        List<Form> bare = s.list(
                Sql.of("{} WHERE database_id = {} AND schema_oid = {} ORDER BY id", SELECT, databaseId, schemaOid),
                Forms::read);
        return withFields(s, bare);
    }

    /** @throws AppException DoesNotExist, also for a form of another database */
    public static Form get(Session s, long databaseId, long id) {
        return one(s, Sql.of("{} WHERE id = {} AND database_id = {}", SELECT, id, databaseId));
    }

    /** @throws AppException ValidationError if the token is no UUID, DoesNotExist if there is no such form */
    public static Form getByToken(Session s, String token) {
        return one(s, Sql.of("{} WHERE token = {}", SELECT, uuid(token)));
    }

    private static UUID uuid(String token) {
        try {
            return UUID.fromString(token);
        } catch (IllegalArgumentException e) {
            throw new AppException(ApiError.VALIDATION, "'" + token + "' is not a form's token", Map.of(), e);
        }
    }

    private static Form one(Session s, Sql query) {
        List<Form> found = withFields(s, s.list(query, Forms::read));
        if (found.isEmpty()) {
            throw ApiError.NOT_FOUND.error("Form matching query does not exist");
        }
        return found.getFirst();
    }

    /** Stores a new form. */
    public static Form add(Session s, Form form) {
        long id = s.get(
                Sql.of(
                        "INSERT INTO mathesar.forms (name, description, version, database_id, server_id, schema_oid, base_table_oid, associated_role_id,"
                                + " header_title, header_subtitle, submit_message, submit_redirect_url, submit_button_label)"
                                + " SELECT {}, {}::text, {}, d.id, d.server_id, {}, {}, {}::bigint, {}::jsonb, {}::jsonb, {}::jsonb, {}::text, {}::text"
                                + " FROM mathesar.databases d WHERE d.id = {} RETURNING id",
                        form.name(),
                        form.description(),
                        form.version(),
                        form.schemaOid(),
                        form.baseTableOid(),
                        form.associatedRoleId(),
                        text(form.headerTitle()),
                        text(form.headerSubtitle()),
                        text(form.submitMessage()),
                        form.submitRedirectUrl(),
                        form.submitButtonLabel(),
                        form.databaseId()),
                row -> row.number(1));
        addFields(s, id, null, form.fields());
        return get(s, form.databaseId(), id);
    }

    /** Overwrites what a form says of itself; its base table, schema, token and publication stay. */
    public static void update(Session s, Form form) {
        s.execute(Sql.of(
                "UPDATE mathesar.forms SET name = {}, description = {}::text, version = {}, associated_role_id = {}::bigint, header_title = {}::jsonb,"
                        + " header_subtitle = {}::jsonb, submit_message = {}::jsonb, submit_redirect_url = {}::text, submit_button_label = {}::text,"
                        + " updated_at = now() WHERE id = {}",
                form.name(),
                form.description(),
                form.version(),
                form.associatedRoleId(),
                text(form.headerTitle()),
                text(form.headerSubtitle()),
                text(form.submitMessage()),
                form.submitRedirectUrl(),
                form.submitButtonLabel(),
                form.id()));
    }

    /** Replaces all fields; they get new ids. */
    public static void replaceFields(Session s, long formId, List<FormField> fields) {
        s.execute(Sql.of("DELETE FROM mathesar.form_fields WHERE form_id = {}", formId));
        addFields(s, formId, null, fields);
    }

    public static void delete(Session s, long id) {
        s.execute(Sql.of("DELETE FROM mathesar.forms WHERE id = {}", id));
    }

    /** A new token; the old address is dead at once. */
    public static String regenerateToken(Session s, long id) {
        return s.get(
                Sql.of(
                        "UPDATE mathesar.forms SET token = gen_random_uuid(), updated_at = now() WHERE id = {} RETURNING token::text",
                        id),
                row -> row.text(1));
    }

    public static void setPublic(Session s, long id, boolean isPublic) {
        s.execute(Sql.of(
                "UPDATE mathesar.forms SET publish_public = {}, updated_at = now() WHERE id = {}", isPublic, id));
    }

    private static void addFields(Session s, long formId, @Nullable Long parent, List<FormField> fields) {
        for (FormField field : fields) {
            long id = s.get(
                    Sql.of(
                            "INSERT INTO mathesar.form_fields (form_id, parent_field_id, key, index, label, help, kind, column_attnum, related_table_oid,"
                                    + " fk_interaction_rule, styling, is_required, show_if, page)"
                                    + " VALUES ({}, {}::bigint, {}, {}, {}::text, {}::text, {}, {}, {}::bigint, {}::text, {}::jsonb, {}, {}::jsonb, {}::text)"
                                    + " RETURNING id",
                            formId,
                            parent,
                            field.key(),
                            field.index(),
                            field.label(),
                            field.help(),
                            field.kind(),
                            field.columnAttnum(),
                            field.relatedTableOid(),
                            field.fkInteractionRule(),
                            text(field.styling()),
                            field.isRequired(),
                            field.showIf() == null ? null : JSON.writeValueAsString(field.showIf()),
                            field.page()),
                    row -> row.number(1));
            addFields(s, formId, id, field.childFields());
        }
    }

    private record StoredField(@Nullable Long parent, FormField field) {}

    private static List<Form> withFields(Session s, Collection<Form> forms) {
        long[] ids = forms.stream().mapToLong(Form::id).toArray();
        List<StoredField> stored = ids.length == 0
                ? List.of()
                : s.list(
                        Sql.of(
                                "SELECT id, key, form_id, index, label, help, kind, column_attnum, related_table_oid, fk_interaction_rule, styling::text,"
                                        + " is_required, parent_field_id, show_if::text, page FROM mathesar.form_fields WHERE form_id = ANY ({}) ORDER BY index, id",
                                ids),
                        row -> new StoredField(row.findNumber(13), readField(row)));
        return forms.stream().map(form -> nest(form, stored)).toList();
    }

    private static Form nest(Form form, List<StoredField> stored) {
        Map<Long, List<FormField>> byParent = new HashMap<>();
        for (StoredField one : stored) {
            if (one.field().formId() == form.id()) {
                byParent.computeIfAbsent(one.parent() == null ? 0L : one.parent(), key -> new ArrayList<>())
                        .add(one.field());
            }
        }
        return new Form(
                form.id(),
                form.createdAt(),
                form.updatedAt(),
                form.token(),
                form.name(),
                form.description(),
                form.version(),
                form.databaseId(),
                form.schemaOid(),
                form.baseTableOid(),
                form.associatedRoleId(),
                form.headerTitle(),
                form.headerSubtitle(),
                form.publishPublic(),
                form.submitMessage(),
                form.submitRedirectUrl(),
                form.submitButtonLabel(),
                children(byParent, 0));
    }

    private static List<FormField> children(Map<Long, List<FormField>> byParent, long parent) {
        return byParent.getOrDefault(parent, List.of()).stream()
                .map(f -> f.withChildren(children(byParent, f.id())))
                .toList();
    }

    private static Form read(Row row) {
        return new Form(
                row.number(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.findText(6),
                row.integer(7),
                row.number(8),
                row.number(9),
                row.number(10),
                row.findNumber(11),
                json(row.findText(12)),
                json(row.findText(13)),
                row.bool(14),
                json(row.findText(15)),
                row.findText(16),
                row.findText(17),
                List.of());
    }

    private static FormField readField(Row row) {
        return new FormField(
                row.number(1),
                row.text(2),
                row.number(3),
                row.integer(4),
                row.findText(5),
                row.findText(6),
                row.text(7),
                row.integer(8),
                row.findNumber(9),
                row.findText(10),
                json(row.findText(11)),
                row.bool(12),
                List.of(),
                condition(row.findText(14)),
                row.findText(15));
    }

    private static @Nullable FormCondition condition(@Nullable String text) {
        return text == null ? null : JSON.readValue(text, FormCondition.class);
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : JSON.readTree(text);
    }

    private static @Nullable String text(@Nullable JsonNode json) {
        return json == null || json.isNull() ? null : json.toString();
    }
}
