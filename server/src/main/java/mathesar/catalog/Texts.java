package mathesar.catalog;

import java.util.List;
import java.util.Objects;
import mathesar.postgres.Row;

/** Arrays of names, which hold no NULL. */
final class Texts {
    private Texts() {}

    static List<String> of(Row row, int column) {
        return row.texts(column).stream().map(Objects::requireNonNull).toList();
    }
}
