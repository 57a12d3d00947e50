package mathesar.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.query.Grouping;
import org.jspecify.annotations.Nullable;

/**
 * The groups on a page.
 *
 * @param preproc as asked for; null if it was not
 * @param groups null for a page without rows
 */
record Groups(
        List<Integer> columns,
        @Nullable List<@Nullable String> preproc,
        @Nullable List<Group> groups) {
    /**
     * One group.
     *
     * @param id rank among all groups of the filtered rows, from 1
     * @param count rows of the group, over all pages
     * @param resultsEq by attnum, the value its rows share
     * @param resultIndices where its rows stand on this page
     */
    record Group(long id, long count, Map<String, @Nullable Object> resultsEq, List<Integer> resultIndices) {}

    /** The groups of the rows written; null if the page is not grouped. */
    static @Nullable Groups of(RecordPage page, PageWriter writer, Session session) {
        Grouping grouping = page.grouping();
        if (grouping == null) {
            return null;
        }
        List<Integer> columns =
                grouping.keys().stream().map(k -> k.column().attnum()).toList();
        List<@Nullable String> preproc = grouping.preprocessed() ? grouping.preproc() : null;
        if (writer.isEmpty()) {
            return new Groups(columns, preproc, null);
        }
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < writer.groupOfRow().size(); i++) {
            rows.computeIfAbsent(writer.groupOfRow().get(i), g -> new ArrayList<>())
                    .add(i);
        }
        List<Group> groups = session.list(
                grouping.groups(page.source, page.condition(), List.copyOf(rows.keySet())),
                row -> group(grouping, row, rows));
        return new Groups(columns, preproc, groups);
    }

    private static Group group(Grouping grouping, Row row, Map<String, List<Integer>> rows) {
        Map<String, @Nullable Object> shared = new LinkedHashMap<>();
        for (int i = 0; i < grouping.keys().size(); i++) {
            Grouping.Key key = grouping.keys().get(i);
            shared.put(Integer.toString(key.column().attnum()), value(key, row.findText(4 + i)));
        }
        return new Group(row.number(2), row.number(3), shared, rows.getOrDefault(row.text(1), List.of()));
    }

    private static @Nullable Object value(Grouping.Key key, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return key.plain() ? key.column().format().raw(text) : text;
    }
}
