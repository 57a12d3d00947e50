/** Statements as values: text and bound values kept apart. Pure; imports nothing of the product. */
@NullMarked
package mathesar.sql;

import org.jspecify.annotations.NullMarked;
