package mathesar.appdb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the application keeps of a table and, by attnum, of its columns. */
public record TableSettings(TableMetadata table, Map<Integer, ColumnMetadata> columns) {
    /** How the table's records are summarised; empty for the automatic way. */
    public Optional<JsonNode> summaryTemplate() {
        return Optional.ofNullable(table.recordSummaryTemplate()).filter(template -> !template.isNull());
    }

    /** The columns that hold ids of users, with the field shown instead: full_name, email or username. */
    public Map<Integer, String> userColumns() {
        Map<Integer, String> fields = new HashMap<>();
        columns.forEach((attnum, column) -> {
            if (column.userDisplayField() != null) {
                fields.put(attnum, column.userDisplayField());
            }
        });
        return fields;
    }

    /** The columns that hold references to stored files. */
    public List<Integer> fileColumns() {
        return columns.values().stream()
                .filter(c -> c.fileBackend() != null)
                .map(ColumnMetadata::attnum)
                .toList();
    }
}
