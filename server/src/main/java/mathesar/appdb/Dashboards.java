package mathesar.appdb;

import java.util.List;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The dashboards of schemas. */
public final class Dashboards {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Sql COLUMNS =
            Sql.of("id, database_id, schema_oid, name, description, created_by, tiles::text, filters::text");

    private Dashboards() {}

    /** Those of a database, by name. @param schemaOid null for all schemas */
    public static List<Dashboard> list(Session s, long databaseId, @Nullable Long schemaOid) {
        return s.list(
                Sql.of(
                        "SELECT {} FROM mathesar.dashboards WHERE database_id = {}"
                                + " AND ({}::bigint IS NULL OR schema_oid = {}::bigint) ORDER BY lower(name), id",
                        COLUMNS,
                        databaseId,
                        schemaOid,
                        schemaOid),
                Dashboards::read);
    }

    /** @throws AppException DoesNotExist if the database has none with the id */
    public static Dashboard get(Session s, long databaseId, long id) {
        return s.find(
                        Sql.of(
                                "SELECT {} FROM mathesar.dashboards WHERE id = {} AND database_id = {}",
                                COLUMNS,
                                id,
                                databaseId),
                        Dashboards::read)
                .orElseThrow(Dashboards::missing);
    }

    /** @param draft its id is passed over */
    public static Dashboard add(Session s, Dashboard draft) {
        return s.get(
                Sql.of(
                        "INSERT INTO mathesar.dashboards (database_id, schema_oid, name, description, created_by, tiles, filters)"
                                + " VALUES ({}, {}, {}, {}, {}, {}::jsonb, {}::jsonb) RETURNING {}",
                        draft.databaseId(),
                        draft.schemaOid(),
                        draft.name(),
                        draft.description(),
                        draft.createdBy(),
                        draft.tiles().toString(),
                        draft.filters().toString(),
                        COLUMNS),
                Dashboards::read);
    }

    /** @throws AppException DoesNotExist */
    public static Dashboard replace(Session s, Dashboard other) {
        return s.find(
                        Sql.of(
                                "UPDATE mathesar.dashboards SET name = {}, description = {}, tiles = {}::jsonb, filters = {}::jsonb,"
                                        + " updated_at = now() WHERE id = {} AND database_id = {} RETURNING {}",
                                other.name(),
                                other.description(),
                                other.tiles().toString(),
                                other.filters().toString(),
                                other.id(),
                                other.databaseId(),
                                COLUMNS),
                        Dashboards::read)
                .orElseThrow(Dashboards::missing);
    }

    /** @throws AppException DoesNotExist */
    public static void delete(Session s, long databaseId, long id) {
        if (s.execute(Sql.of("DELETE FROM mathesar.dashboards WHERE id = {} AND database_id = {}", id, databaseId))
                == 0) {
            throw missing();
        }
    }

    private static AppException missing() {
        return ApiError.NOT_FOUND.error("Dashboard matching query does not exist");
    }

    private static Dashboard read(Row row) {
        return new Dashboard(
                row.number(1),
                row.number(2),
                row.number(3),
                row.text(4),
                row.findText(5),
                row.findNumber(6),
                JSON.readTree(row.text(7)),
                JSON.readTree(row.text(8)));
    }
}
