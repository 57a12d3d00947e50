/** A whole schema as one file: a ZIP of statements for psql, plain facts, and a CSV for each table. */
@NullMarked
package mathesar.archives;

import org.jspecify.annotations.NullMarked;
