/** One change of a database's shape as SQL, one file an operation. Pure: nothing here runs a statement. */
@NullMarked
package mathesar.ddl;

import org.jspecify.annotations.NullMarked;
