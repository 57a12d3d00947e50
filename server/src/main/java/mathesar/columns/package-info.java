/** The methods of columns.* and constraints.*. */
@NullMarked
package mathesar.columns;

import org.jspecify.annotations.NullMarked;
