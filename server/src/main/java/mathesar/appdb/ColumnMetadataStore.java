package mathesar.appdb;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import tools.jackson.databind.node.ObjectNode;

/** Column metadata, one row a (database, table oid, attnum). */
public final class ColumnMetadataStore {
    private static final Set<String> KEYS = Set.of(
            "bool_input",
            "bool_true",
            "bool_false",
            "num_min_frac_digits",
            "num_max_frac_digits",
            "num_grouping",
            "num_format",
            "mon_currency_symbol",
            "mon_currency_location",
            "time_format",
            "date_format",
            "duration_min",
            "duration_max",
            "display_width",
            "file_backend",
            "user_display_field");
    private static final MetadataWriter WRITER = new MetadataWriter("column_metadata", KEYS, Set.of());
    private static final Sql SELECT = Sql.of(
            "SELECT table_oid, attnum, bool_input, bool_true, bool_false, num_min_frac_digits, num_max_frac_digits,"
                    + " num_grouping, num_format, mon_currency_symbol, mon_currency_location, time_format, date_format, duration_min, duration_max,"
                    + " display_width, file_backend, user_display_field FROM mathesar.column_metadata");

    private ColumnMetadataStore() {}

    /** One row with its table. */
    public record Entry(long tableOid, ColumnMetadata metadata) {}

    public static List<ColumnMetadata> list(Session s, long databaseId, long tableOid) {
        return s.list(
                Sql.of("{} WHERE database_id = {} AND table_oid = {} ORDER BY attnum", SELECT, databaseId, tableOid),
                row -> read(row).metadata());
    }

    /** Of several tables: by table oid, then attnum. */
    public static Map<Long, Map<Integer, ColumnMetadata>> findAll(
            Session s, long databaseId, Collection<Long> tableOids) {
        long[] wanted = tableOids.stream().mapToLong(Long::longValue).toArray();
        Map<Long, Map<Integer, ColumnMetadata>> all = new LinkedHashMap<>();
        s.each(
                Sql.of(
                        "{} WHERE database_id = {} AND table_oid = ANY ({}) ORDER BY table_oid, attnum",
                        SELECT,
                        databaseId,
                        wanted),
                0,
                row -> {
                    Entry entry = read(row);
                    all.computeIfAbsent(entry.tableOid(), oid -> new LinkedHashMap<>())
                            .put(entry.metadata().attnum(), entry.metadata());
                });
        return all;
    }

    /**
     * Changes the given keys of one column only; makes the row when there is none.
     *
     * @param changes may hold {@code attnum} too, which is passed over
     * @throws mathesar.errors.AppException FieldError for an unknown key
     */
    public static void set(Session s, long databaseId, long tableOid, int attnum, ObjectNode changes) {
        WRITER.write(s, Map.of("database_id", databaseId, "table_oid", tableOid, "attnum", (long) attnum), changes);
    }

    private static Entry read(Row row) {
        return new Entry(
                row.number(1),
                new ColumnMetadata(
                        row.integer(2),
                        row.findText(3),
                        row.findText(4),
                        row.findText(5),
                        row.findInteger(6),
                        row.findInteger(7),
                        row.findText(8),
                        row.findText(9),
                        row.findText(10),
                        row.findText(11),
                        row.findText(12),
                        row.findText(13),
                        row.findText(14),
                        row.findText(15),
                        row.findInteger(16),
                        row.findText(17),
                        row.findText(18)));
    }
}
