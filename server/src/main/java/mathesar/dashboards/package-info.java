/** Dashboards, tiles that stand together on a page: dashboards.*. */
@NullMarked
package mathesar.dashboards;

import org.jspecify.annotations.NullMarked;
