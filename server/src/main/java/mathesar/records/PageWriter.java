package mathesar.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mathesar.catalog.RelationColumn;
import mathesar.datatypes.RecordFormat;
import mathesar.postgres.Row;
import mathesar.query.Joined;
import mathesar.query.PageQuery;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows as they come and collects what belongs beside them: summaries, joined values, groups. */
final class PageWriter {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final RecordPage page;
    private final List<RelationColumn> columns;
    private final Cell[] shown;
    private final List<RecordPage.LinkedColumn> linked;
    private final int own;
    private final int firstJoined;
    private final int group;
    private final JsonGenerator json;

    private final Map<Integer, Map<String, String>> linkedSummaries = new TreeMap<>();
    private final Map<String, String> ownSummaries = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> joinedSummaries = new LinkedHashMap<>();
    private final List<String> groupOfRow = new ArrayList<>();
    private final CellCollector cells;
    private @Nullable Long count;
    private long rows;
    private boolean started;
    private int firstKeyPosition;
    private int keyCount;
    private @Nullable List<@Nullable String> firstKey;
    private @Nullable List<@Nullable String> lastKey;

    /** What is the same for all cells of a column: its name as bytes, and how its values are written. */
    private record Cell(SerializedString name, RecordFormat format) {
        static Cell of(RelationColumn column) {
            return new Cell(new SerializedString(Integer.toString(column.attnum())), column.format());
        }
    }

    PageWriter(
            RecordPage page,
            List<RelationColumn> columns,
            List<RecordPage.LinkedColumn> linked,
            int own,
            int firstJoined,
            int group,
            JsonGenerator json) {
        this.page = page;
        this.columns = columns;
        this.shown = columns.stream().map(Cell::of).toArray(Cell[]::new);
        this.linked = linked;
        this.own = own;
        this.firstJoined = firstJoined;
        this.group = group;
        this.json = json;
        this.cells = new CellCollector(page, columns);
        linked.forEach(column -> linkedSummaries.put(column.attnum(), new LinkedHashMap<>()));
        page.joined().forEach(one -> joinedSummaries.put(one.alias(), new LinkedHashMap<>()));
    }

    boolean isEmpty() {
        return rows == 0;
    }

    long rows() {
        return rows;
    }

    @Nullable
    Long count() {
        return count;
    }

    void setCount(@Nullable Long rowsInAll) {
        count = rowsInAll;
    }

    /** Keeps the texts of the order's keys of the first and last row, which stand at these places of the answer. */
    void takeKeys(int from, int size) {
        firstKeyPosition = from;
        keyCount = size;
    }

    @Nullable
    List<@Nullable String> firstKey() {
        return firstKey;
    }

    @Nullable
    List<@Nullable String> lastKey() {
        return lastKey;
    }

    /** The group of each row, in their order. */
    List<String> groupOfRow() {
        return groupOfRow;
    }

    void row(Row row) {
        if (!started) {
            start(row);
        }
        rows++;
        json.writeStartObject();
        for (int i = 0; i < shown.length; i++) {
            String text = row.findText(PageQuery.FIRST + i);
            json.writeName(shown[i].name);
            if (text == null) {
                json.writeNull();
            } else {
                shown[i].format.write(json, text);
                cells.take(i, text);
            }
        }
        beside(row);
        json.writeEndObject();
        if (keyCount > 0) {
            keys(row);
        }
    }

    private void keys(Row row) {
        List<@Nullable String> texts = new ArrayList<>(keyCount);
        for (int i = 0; i < keyCount; i++) {
            texts.add(row.findText(firstKeyPosition + i));
        }
        if (firstKey == null) {
            firstKey = texts;
        }
        lastKey = texts;
    }

    void noRows(Row row) {
        start(row);
    }

    private void start(Row row) {
        page.view.confirm(row.bool(PageQuery.CHECK));
        count = row.findNumber(PageQuery.COUNT);
        started = true;
        json.writeStartObject();
        json.writeName("results");
        json.writeStartArray();
    }

    void endRows() {
        json.writeEndArray();
    }

    private void beside(Row row) {
        for (RecordPage.LinkedColumn column : linked) {
            String summary = row.findText(column.summary());
            String value = row.findText(column.value());
            if (summary != null && value != null) {
                linkedSummaries
                        .computeIfAbsent(column.attnum(), a -> new LinkedHashMap<>())
                        .put(value, summary);
            }
        }
        if (page.ownSummaries()) {
            ownSummaries.put(row.text(keyPosition()), row.text(own));
        }
        for (int i = 0; i < page.joined().size(); i++) {
            joined(page.joined().get(i), row.text(firstJoined + i));
        }
        if (page.grouping() != null) {
            groupOfRow.add(row.text(group));
        }
    }

    private int keyPosition() {
        return PageQuery.FIRST + columns.indexOf(page.source.relation().key().orElseThrow());
    }

    private void joined(Joined column, String text) {
        JsonNode value = MAPPER.readTree(text);
        json.writeName(column.alias());
        json.writeStartObject();
        json.writeNumberProperty("count", value.path("count").asLong());
        json.writeName("result");
        json.writeStartArray();
        Map<String, String> known = joinedSummaries.computeIfAbsent(column.alias(), a -> new LinkedHashMap<>());
        for (JsonNode key : value.path("keys")) {
            json.writePOJO(key.get(0));
            if (!key.get(1).isNull()) {
                known.put(key.get(1).asString(), key.get(2).asString(""));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Ends the object as the answer of records.add and records.patch has it. */
    void endAdded() {
        writeSummaries();
        json.writeEndObject();
    }

    /** Writes what every list of records has beside its rows, but leaves the object open. */
    void writeBeside(@Nullable Object grouping) {
        json.writePOJOProperty("count", count);
        json.writePOJOProperty("grouping", grouping);
        writeSummaries();
        json.writePOJOProperty("joined_record_summaries", joinedSummaries.isEmpty() ? null : joinedSummaries);
        json.writePOJOProperty("download_links", cells.downloadLinks());
    }

    void end() {
        json.writeEndObject();
    }

    private void writeSummaries() {
        boolean any = !linked.isEmpty() || cells.hasUsers();
        cells.userNames()
                .forEach((attnum, shown) -> linkedSummaries
                        .computeIfAbsent(attnum, a -> new LinkedHashMap<>())
                        .putAll(shown));
        json.writePOJOProperty("linked_record_summaries", any ? linkedSummaries : null);
        json.writePOJOProperty("record_summaries", ownSummaries.isEmpty() ? null : ownSummaries);
    }
}
