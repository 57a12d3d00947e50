/** Our own tables: migrations and stores. */
@NullMarked
package mathesar.appdb;

import org.jspecify.annotations.NullMarked;
