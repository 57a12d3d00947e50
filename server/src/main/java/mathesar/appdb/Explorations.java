package mathesar.appdb;

import java.util.List;
import mathesar.errors.ApiError;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The saved queries. */
public final class Explorations {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Sql COLUMNS = Sql.of("id, database_id, name, base_table_oid, schema_oid, initial_columns::text,"
            + " transformations::text, display_options::text, display_names::text, description");

    private Explorations() {}

    /** Those of a database. @param schemaOid null for all schemas */
    public static List<Exploration> list(Session s, long databaseId, @Nullable Long schemaOid) {
        return s.list(
                Sql.of(
                        "SELECT {} FROM mathesar.explorations WHERE database_id = {} AND ({}::bigint IS NULL OR schema_oid = {}::bigint) ORDER BY id",
                        COLUMNS,
                        databaseId,
                        schemaOid,
                        schemaOid),
                Explorations::read);
    }

    /** @throws mathesar.errors.AppException DoesNotExist if the database has none with the id */
    public static Exploration get(Session s, long databaseId, long id) {
        return s.find(
                        Sql.of(
                                "SELECT {} FROM mathesar.explorations WHERE id = {} AND database_id = {}",
                                COLUMNS,
                                id,
                                databaseId),
                        Explorations::read)
                .orElseThrow(Explorations::missing);
    }

    /** @param draft its id is passed over */
    public static Exploration add(Session s, Exploration draft) {
        return s.get(
                Sql.of(
                        "INSERT INTO mathesar.explorations (database_id, name, base_table_oid, schema_oid, initial_columns, transformations,"
                                + " display_options, display_names, description) VALUES ({}, {}, {}, {}, {}::jsonb, {}::jsonb, {}::jsonb, {}::jsonb, {}) RETURNING {}",
                        draft.databaseId(),
                        draft.name(),
                        draft.baseTableOid(),
                        draft.schemaOid(),
                        text(draft.initialColumns()),
                        text(draft.transformations()),
                        text(draft.displayOptions()),
                        text(draft.displayNames()),
                        draft.description(),
                        COLUMNS),
                Explorations::read);
    }

    /** @throws mathesar.errors.AppException DoesNotExist */
    public static Exploration replace(Session s, Exploration other) {
        return s.find(
                        Sql.of(
                                "UPDATE mathesar.explorations SET name = {}, base_table_oid = {}, schema_oid = {}, initial_columns = {}::jsonb,"
                                        + " transformations = {}::jsonb, display_options = {}::jsonb, display_names = {}::jsonb, description = {}, updated_at = now()"
                                        + " WHERE id = {} AND database_id = {} RETURNING {}",
                                other.name(),
                                other.baseTableOid(),
                                other.schemaOid(),
                                text(other.initialColumns()),
                                text(other.transformations()),
                                text(other.displayOptions()),
                                text(other.displayNames()),
                                other.description(),
                                other.id(),
                                other.databaseId(),
                                COLUMNS),
                        Explorations::read)
                .orElseThrow(Explorations::missing);
    }

    /** @throws mathesar.errors.AppException DoesNotExist */
    public static void delete(Session s, long databaseId, long id) {
        long gone = s.execute(
                Sql.of("DELETE FROM mathesar.explorations WHERE id = {} AND database_id = {}", id, databaseId));
        if (gone == 0) {
            throw missing();
        }
    }

    private static mathesar.errors.AppException missing() {
        return ApiError.NOT_FOUND.error("Explorations matching query does not exist");
    }

    private static Exploration read(Row row) {
        return new Exploration(
                row.number(1),
                row.number(2),
                row.text(3),
                row.number(4),
                row.number(5),
                JSON.readTree(row.text(6)),
                json(row.findText(7)),
                json(row.findText(8)),
                json(row.findText(9)),
                row.findText(10));
    }

    private static @Nullable String text(@Nullable JsonNode json) {
        return json == null || json.isNull() ? null : json.toString();
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : JSON.readTree(text);
    }
}
