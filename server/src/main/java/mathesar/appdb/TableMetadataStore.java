package mathesar.appdb;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Table metadata, one row a (database, table oid). */
public final class TableMetadataStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> KEYS = Set.of(
            "data_file_id",
            "import_verified",
            "column_order",
            "record_summary_template",
            "mathesar_added_pkey_attnum",
            "user_tracking_attnum");
    private static final MetadataWriter WRITER =
            new MetadataWriter("table_metadata", KEYS, Set.of("column_order", "record_summary_template"));
    private static final Sql SELECT = Sql.of(
            "SELECT id, table_oid, data_file_id, import_verified, column_order::text,"
                    + " record_summary_template::text, mathesar_added_pkey_attnum, user_tracking_attnum FROM mathesar.table_metadata");

    private TableMetadataStore() {}

    /** One row with its address. */
    public record Entry(long id, long tableOid, TableMetadata metadata) {}

    public static List<Entry> list(Session s, long databaseId) {
        return s.list(Sql.of("{} WHERE database_id = {} ORDER BY id", SELECT, databaseId), TableMetadataStore::read);
    }

    public static Optional<TableMetadata> find(Session s, long databaseId, long tableOid) {
        return s.find(
                Sql.of("{} WHERE database_id = {} AND table_oid = {}", SELECT, databaseId, tableOid),
                row -> read(row).metadata());
    }

    /** Those of several tables, by oid. */
    public static Map<Long, TableMetadata> findAll(Session s, long databaseId, Collection<Long> tableOids) {
        long[] wanted = tableOids.stream().mapToLong(Long::longValue).toArray();
        Map<Long, TableMetadata> all = new TreeMap<>();
        s.list(
                        Sql.of("{} WHERE database_id = {} AND table_oid = ANY ({})", SELECT, databaseId, wanted),
                        (Function<Row, Entry>) TableMetadataStore::read)
                .forEach(entry -> all.put(entry.tableOid(), entry.metadata()));
        return all;
    }

    /**
     * Changes the given keys only; makes the row when there is none.
     *
     * @throws mathesar.errors.AppException FieldError for an unknown key
     */
    public static void set(Session s, long databaseId, long tableOid, ObjectNode changes) {
        WRITER.write(s, Map.of("database_id", databaseId, "table_oid", tableOid), changes);
    }

    private static Entry read(Row row) {
        return new Entry(
                row.number(1),
                row.number(2),
                new TableMetadata(
                        row.findNumber(3),
                        row.findBool(4),
                        json(row.findText(5)),
                        json(row.findText(6)),
                        row.findInteger(7),
                        row.findInteger(8)));
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : JSON.readTree(text);
    }
}
