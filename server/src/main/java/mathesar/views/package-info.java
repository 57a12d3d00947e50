/** Saved views of tables: views.*. */
@NullMarked
package mathesar.views;

import org.jspecify.annotations.NullMarked;
