/** The only room that speaks to PostgreSQL: embedded server, pools, sessions, SQLSTATE to AppException. */
@NullMarked
package mathesar.postgres;

import org.jspecify.annotations.NullMarked;
