/** What several features share in changing a database's shape: requests of the API become changes of room ddl, and are run. */
@NullMarked
package mathesar.shaping;

import org.jspecify.annotations.NullMarked;
