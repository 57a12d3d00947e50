package mathesar.appdb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Table settings as kept a few seconds, and until the next write to the application's records. */
public final class MetadataCache {
    private static final long FRESH_NANOS = 3_000_000_000L;
    private static final int MOST_KEPT = 20_000;

    private final AppDatabase records;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    private record Key(long databaseId, long tableOid) {}

    private record Kept(TableSettings settings, long version, long at) {}

    public MetadataCache(AppDatabase records) {
        this.records = records;
    }

    public TableSettings get(long databaseId, long tableOid) {
        prefetch(databaseId, List.of(tableOid));
        Kept known = kept.get(new Key(databaseId, tableOid));
        return known == null ? new TableSettings(TableMetadata.NONE, Map.of()) : known.settings;
    }

    /** Reads the settings of several tables in one go. */
    public void prefetch(long databaseId, Collection<Long> tableOids) {
        long version = records.version();
        List<Long> missing = new ArrayList<>();
        for (long oid : tableOids) {
            Kept known = kept.get(new Key(databaseId, oid));
            if (known == null || known.version != version || System.nanoTime() - known.at > FRESH_NANOS) {
                missing.add(oid);
            }
        }
        if (!missing.isEmpty()) {
            read(databaseId, missing, version);
        }
    }

    private void read(long databaseId, List<Long> tableOids, long version) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        records.<Integer>read(s -> {
            Map<Long, TableMetadata> tables = TableMetadataStore.findAll(s, databaseId, tableOids);
            Map<Long, Map<Integer, ColumnMetadata>> columns = ColumnMetadataStore.findAll(s, databaseId, tableOids);
            for (long oid : tableOids) {
                TableSettings settings = new TableSettings(
                        tables.getOrDefault(oid, TableMetadata.NONE), columns.getOrDefault(oid, Map.of()));
                kept.put(new Key(databaseId, oid), new Kept(settings, version, System.nanoTime()));
            }
            return tableOids.size();
        });
    }
}
