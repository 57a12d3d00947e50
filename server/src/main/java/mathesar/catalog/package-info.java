/** What a database contains, as values read from PostgreSQL's catalog; sets are read in one query each. */
@NullMarked
package mathesar.catalog;

import org.jspecify.annotations.NullMarked;
