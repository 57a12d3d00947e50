/** The methods of schemas.*. */
@NullMarked
package mathesar.schemas;

import org.jspecify.annotations.NullMarked;
