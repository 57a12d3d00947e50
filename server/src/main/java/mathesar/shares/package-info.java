/** Public read-only links: shares.*. */
@NullMarked
package mathesar.shares;

import org.jspecify.annotations.NullMarked;
