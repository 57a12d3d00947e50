/** Saved and ad-hoc queries over several tables: explorations.* and their export. */
@NullMarked
package mathesar.explorations;

import org.jspecify.annotations.NullMarked;
