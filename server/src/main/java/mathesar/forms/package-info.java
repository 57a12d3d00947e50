/** Forms: their definitions, and what people fill in. */
@NullMarked
package mathesar.forms;

import org.jspecify.annotations.NullMarked;
