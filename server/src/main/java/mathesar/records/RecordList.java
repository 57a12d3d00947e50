package mathesar.records;

import java.util.List;
import java.util.Map;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A page of records.
 *
 * @param count rows that match, over all pages; null if it was not asked for
 * @param results by attnum as text; joined columns by their alias
 * @param linkedRecordSummaries by attnum, then by the text of the value that refers
 * @param recordSummaries by the text of the key
 * @param joinedRecordSummaries by alias, then by the text of the joined key
 * @param downloadLinks by attnum of file columns, then by mash
 * @param countKind exact, estimated or none; only if a kind was asked for
 * @param next token of the page after this one; only with seek paging, null at the end
 * @param previous token of the page before this one; only with seek paging, null at the start
 * @param position number of rows before the page, if known; only with seek paging
 * @param positionKind exact or estimated
 */
record RecordList(
        @Nullable Long count,
        List<Map<String, @Nullable Object>> results,
        @Shape("shapes.GroupingResult") @Nullable Object grouping,
        @Nullable Map<String, Map<String, String>> linkedRecordSummaries,
        @Nullable Map<String, String> recordSummaries,
        @Nullable Map<String, Map<String, String>> joinedRecordSummaries,
        @Nullable Map<String, Map<String, Object>> downloadLinks,
        @Nullable String countKind,
        @Nullable String next,
        @Nullable String previous,
        @Nullable Long position,
        @Nullable String positionKind) {}
