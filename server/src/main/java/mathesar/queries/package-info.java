/** A person's own SQL: running it, its plan, its history, and what can be named in it. */
@NullMarked
package mathesar.queries;

import org.jspecify.annotations.NullMarked;
