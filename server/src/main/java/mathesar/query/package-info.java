/** Filter, order, group, join, summarise, page: requests and catalog values to one Sql value. Pure. */
@NullMarked
package mathesar.query;

import org.jspecify.annotations.NullMarked;
