package mathesar.records;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as it is after it was written. */
record RecordAdded(
        List<Map<String, @Nullable Object>> results,
        @Nullable Map<String, Map<String, String>> linkedRecordSummaries,
        @Nullable Map<String, String> recordSummaries) {}
