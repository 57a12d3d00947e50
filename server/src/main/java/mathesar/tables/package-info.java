/** The methods of tables.* and data_modeling.* that shape tables. */
@NullMarked
package mathesar.tables;

import org.jspecify.annotations.NullMarked;
