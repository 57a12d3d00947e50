package mathesar.datatypes.export;

import java.util.List;
import mathesar.sql.Sql;

/**
 * What is exported.
 *
 * @param name of the table or exploration, for a sheet
 * @param table as a statement names it, where the rows could be inserted again
 * @param guarded whether texts that a spreadsheet would take for a formula get an apostrophe in front
 */
public record ExportTarget(String name, Sql table, List<ExportColumn> columns, boolean guarded) {
    public ExportTarget guarded(boolean other) {
        return new ExportTarget(name, table, columns, other);
    }
}
