/** Roles of PostgreSQL, roles whose passwords are kept, and who works as which. */
@NullMarked
package mathesar.roles;

import org.jspecify.annotations.NullMarked;
