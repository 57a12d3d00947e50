/** Caller and database to a session logged in as the right role. */
@NullMarked
package mathesar.access;

import org.jspecify.annotations.NullMarked;
