package mathesar.appdb;

import java.util.List;
import mathesar.errors.ApiError;
import mathesar.errors.AppException;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import tools.jackson.databind.json.JsonMapper;

/** The saved views of tables. */
public final class SavedViews {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Sql COLUMNS =
            Sql.of("id, database_id, table_oid, name, kind, created_by, shared, is_default, definition::text");

    private SavedViews() {}

    /** Those of a table that the person may see: their own and those shared, by name. */
    public static List<SavedView> list(Session s, long databaseId, long tableOid, long userId) {
        return s.list(
                Sql.of(
                        "SELECT {} FROM mathesar.table_views WHERE database_id = {} AND table_oid = {}"
                                + " AND (shared OR created_by = {}) ORDER BY lower(name), id",
                        COLUMNS,
                        databaseId,
                        tableOid,
                        userId),
                SavedViews::read);
    }

    /** @throws AppException DoesNotExist if the database has none with the id that the person may see */
    public static SavedView get(Session s, long databaseId, long id, long userId) {
        return s.find(
                        Sql.of(
                                "SELECT {} FROM mathesar.table_views WHERE id = {} AND database_id = {}"
                                        + " AND (shared OR created_by = {})",
                                COLUMNS,
                                id,
                                databaseId,
                                userId),
                        SavedViews::read)
                .orElseThrow(SavedViews::missing);
    }

    /** @param draft its id is passed over */
    public static SavedView add(Session s, SavedView draft) {
        makeRoom(s, draft);
        return s.get(
                Sql.of(
                        "INSERT INTO mathesar.table_views (database_id, table_oid, name, kind, created_by, shared, is_default, definition)"
                                + " VALUES ({}, {}, {}, {}, {}, {}, {}, {}::jsonb) RETURNING {}",
                        draft.databaseId(),
                        draft.tableOid(),
                        draft.name(),
                        draft.kind(),
                        draft.createdBy(),
                        draft.shared(),
                        draft.isDefault(),
                        draft.definition().toString(),
                        COLUMNS),
                SavedViews::read);
    }

    /** @throws AppException DoesNotExist */
    public static SavedView replace(Session s, SavedView other) {
        makeRoom(s, other);
        return s.find(
                        Sql.of(
                                "UPDATE mathesar.table_views SET name = {}, kind = {}, shared = {}, is_default = {},"
                                        + " definition = {}::jsonb, updated_at = now() WHERE id = {} AND database_id = {} RETURNING {}",
                                other.name(),
                                other.kind(),
                                other.shared(),
                                other.isDefault(),
                                other.definition().toString(),
                                other.id(),
                                other.databaseId(),
                                COLUMNS),
                        SavedViews::read)
                .orElseThrow(SavedViews::missing);
    }

    /** @throws AppException DoesNotExist */
    public static void delete(Session s, long databaseId, long id) {
        if (s.execute(Sql.of("DELETE FROM mathesar.table_views WHERE id = {} AND database_id = {}", id, databaseId))
                == 0) {
            throw missing();
        }
    }

    /** There is one default for everyone and one for each person: a new one takes the old one's place. */
    private static void makeRoom(Session s, SavedView next) {
        if (next.isDefault()) {
            s.execute(Sql.of(
                    "UPDATE mathesar.table_views SET is_default = false WHERE database_id = {} AND table_oid = {} AND is_default"
                            + " AND shared = {} AND (shared OR created_by = {}) AND id <> {}",
                    next.databaseId(),
                    next.tableOid(),
                    next.shared(),
                    next.createdBy(),
                    next.id()));
        }
    }

    private static AppException missing() {
        return ApiError.NOT_FOUND.error("TableView matching query does not exist");
    }

    private static SavedView read(Row row) {
        return new SavedView(
                row.number(1),
                row.number(2),
                row.number(3),
                row.text(4),
                row.text(5),
                row.findNumber(6),
                row.bool(7),
                row.bool(8),
                JSON.readTree(row.text(9)));
    }
}
