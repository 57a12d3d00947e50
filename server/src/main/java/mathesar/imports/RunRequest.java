package mathesar.imports;

import java.util.List;
import mathesar.imports.infer.Format;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a staged file.
 *
 * @param tableName proposed from the file if null; a number is added where it is taken
 * @param columns those to load; null for all as proposed
 * @param key null for a new column of numbers
 * @param badRows what becomes of rows that do not fit; null for {@link BadRows#ABORT}
 * @param dry whether all of it is tried and then undone
 * @param into a table that is there; null for a new one
 * @param keep whether the file goes on waiting, for its other sheets; null for false
 */
record RunRequest(
        String id,
        long databaseId,
        long schemaOid,
        @Nullable String tableName,
        @Nullable String comment,
        @Nullable List<Column> columns,
        @Nullable Key key,
        @Nullable BadRows badRows,
        @Nullable Boolean dry,
        @Nullable Into into,
        @Nullable Boolean keep) {
    /**
     * A table that is there.
     *
     * @param mode {@code insert}, {@code update} or {@code upsert}
     * @param key attnums of the columns that tell a record, for the latter two
     */
    record Into(long tableOid, String mode, @Nullable List<Integer> key) {}

    BadRows bad() {
        return badRows == null ? BadRows.ABORT : badRows;
    }

    boolean isDry() {
        return Boolean.TRUE.equals(dry);
    }

    /** Whether everything goes at once into a new table, or not at all. */
    boolean isPlain() {
        return into == null && bad() == BadRows.ABORT && !isDry();
    }

    /**
     * One column.
     *
     * @param index of the file's column, from 0
     * @param name null as proposed
     * @param type with or without modifier; null as proposed
     * @param format how the values are written; null as found for the type
     * @param include false to leave it out; null for true
     * @param attnum of the column of {@link Into} that takes the values; null for none
     * @param choices whether the few values become an enumerated type of a new table; null for false
     * @param link the key that the values of a new table's column refer to; null for none
     * @param bySummary whether the cells are the names (summaries) of the records that the column of {@link Into} links to;
     *     null for false
     */
    record Column(
            int index,
            @Nullable String name,
            @Nullable String type,
            @Nullable Format format,
            @Nullable Boolean include,
            @Nullable Integer attnum,
            @Nullable Boolean choices,
            @Nullable Link link,
            @Nullable Boolean bySummary) {}

    /** A column of another table that is a key by itself. */
    record Link(long tableOid, String column) {}

    /**
     * The primary key.
     *
     * @param kind {@code identity} or {@code uuid} for a new column, {@code column} for one of the file's, {@code none}
     * @param name of the new column, {@code id} if null
     * @param column index of the file's column
     */
    record Key(String kind, @Nullable String name, @Nullable Integer column) {
        static final Key IDENTITY = new Key("identity", null, null);
    }
}
