package mathesar.appdb;

import java.util.List;
import java.util.Optional;
import mathesar.postgres.Session;
import mathesar.rpc.Json;
import mathesar.sql.Sql;

/** Where the columns of files went that were imported into tables: the last time, for each table and each set of the columns' names. */
public final class ImportMappings {
    /** Of a table; a table that takes ever new kinds of files forgets the eldest. */
    private static final int MOST = 50;

    /**
     * A column of the file, by its name, and the number of the table's column that took it.
     *
     * @param bySummary whether the cells were names of linked records
     */
    public record Place(String name, int attnum, boolean bySummary) {}

    /**
     * What was decided.
     *
     * @param mode {@code insert}, {@code update} or {@code upsert}
     * @param key attnums of the columns that told a record, for the latter two
     */
    public record Mapping(List<Place> columns, String mode, List<Integer> key) {}

    private ImportMappings() {}

    /** @param names of all columns of the file, in whatever order */
    public static Optional<Mapping> find(Session s, long databaseId, long tableOid, List<String> names) {
        return s.find(
                Sql.of(
                        "SELECT json_build_object('columns', columns, 'mode', mode, 'key', key)::text FROM mathesar.import_mappings"
                                + " WHERE database_id = {} AND table_oid = {} AND names = {}",
                        databaseId,
                        tableOid,
                        hash(names)),
                row -> Json.MAPPER.readValue(row.text(1), Mapping.class));
    }

    /** Keeps a mapping in place of the former one. */
    public static void keep(Session s, long databaseId, long tableOid, List<String> names, Mapping mapping) {
        int[] key = mapping.key().stream().mapToInt(Integer::intValue).toArray();
        s.execute(Sql.of(
                "INSERT INTO mathesar.import_mappings (database_id, table_oid, names, columns, mode, key)"
                        + " VALUES ({}, {}, {}, {}::jsonb, {}, {}) ON CONFLICT (database_id, table_oid, names)"
                        + " DO UPDATE SET columns = excluded.columns, mode = excluded.mode, key = excluded.key, used_at = now()",
                databaseId,
                tableOid,
                hash(names),
                Json.MAPPER.writeValueAsString(mapping.columns()),
                mapping.mode(),
                key));
        s.execute(Sql.of(
                "DELETE FROM mathesar.import_mappings WHERE database_id = {} AND table_oid = {} AND names IN ("
                        + "SELECT names FROM mathesar.import_mappings WHERE database_id = {} AND table_oid = {}"
                        + " ORDER BY used_at DESC OFFSET {})",
                databaseId,
                tableOid,
                databaseId,
                tableOid,
                MOST));
    }

    private static Sql hash(List<String> names) {
        String sorted = Json.MAPPER.writeValueAsString(names.stream().sorted().toList());
        return Sql.of("sha256(convert_to({}, 'UTF8'))", sorted);
    }
}
