package mathesar.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row on its way into a table.
 *
 * @param line where it stands in the file
 * @param raw all its cells as they stand there
 * @param values what PostgreSQL is to read, by column of the plan; null for NULL
 */
record LoadRow(long line, List<String> raw, List<@Nullable String> values) {
    /** How much memory it takes, about. */
    int size() {
        int size = 64;
        for (String cell : raw) {
            size += 2 * cell.length() + 24;
        }
        return size;
    }
}
