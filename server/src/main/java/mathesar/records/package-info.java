/** The rows of tables: records.* and the export of tables. */
@NullMarked
package mathesar.records;

import org.jspecify.annotations.NullMarked;
