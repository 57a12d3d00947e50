package mathesar.shares;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mathesar.catalog.CatalogView;
import mathesar.datatypes.RecordFormat;
import mathesar.datatypes.export.ExportColumn;
import mathesar.datatypes.export.ExportFormat;
import mathesar.postgres.Row;
import mathesar.postgres.Session;
import mathesar.sql.Sql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/** The rows of a link or of one part of it: only its frozen definition says which; where in them a page lies is all that is asked of it. */
interface SharedResult {
    /**
     * A column on show.
     *
     * @param key by which cells are told: the attnum in a table, the position, from 1, in the result of an exploration
     * @param alias how the definition calls it, where that is not by number
     */
    record Column(int key, @Nullable String alias, String name, String type, RecordFormat format, Sql value) {
        ExportColumn exported() {
            return new ExportColumn(name, type, format);
        }
    }

    /** Those that are still there and that the role may read. */
    List<Column> columns();

    /** What follows SELECT and its columns. @param literals whether values are bound, or written out for COPY */
    Sql rest(boolean written);

    /** Rows by the keys of columns, as in {@code records.list}. */
    default List<Map<String, @Nullable RawValue>> page(Session session, CatalogView view, long limit, long offset) {
        List<Column> shown = columns();
        List<Sql> selected = new ArrayList<>();
        selected.add(view.check());
        shown.forEach(c -> selected.add(c.format().selected(c.value())));
        Sql query = Sql.of(
                "SELECT {} {} LIMIT {} OFFSET {}",
                Sql.join(", ", selected),
                rest(false),
                Sql.number(limit),
                Sql.number(offset));
        List<Map<String, @Nullable RawValue>> rows = new ArrayList<>();
        session.each(query, 0, row -> {
            view.confirm(row.bool(1));
            rows.add(read(row, shown));
        });
        return rows;
    }

    /** All rows as one statement without parameters, for COPY. */
    default Sql written(ExportFormat format) {
        List<Sql> selected = columns().stream()
                .map(c -> c.exported().selected(format, c.value()))
                .toList();
        return Sql.of("SELECT {} {}", Sql.join(", ", selected), rest(true));
    }

    private static Map<String, @Nullable RawValue> read(Row row, List<Column> shown) {
        Map<String, @Nullable RawValue> cells = new LinkedHashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            Column column = shown.get(i);
            String text = row.findText(2 + i);
            cells.put(
                    Integer.toString(column.key()),
                    text == null ? null : column.format().raw(text));
        }
        return cells;
    }
}
