/** Known servers and databases: connect, create, describe, disconnect. */
@NullMarked
package mathesar.databases;

import org.jspecify.annotations.NullMarked;
